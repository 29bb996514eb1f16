#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// How a CSV file is read.
public struct CSVReadingOptions: Sendable {
    /// The currency of the amounts.
    ///
    /// Where it is `nil`, the first row taken decides by its `currency` column; without such a column it is ``Currency/none``.
    public var currency: Currency?
    /// The zone whose calendar says on which day a time stamp lies; plain dates do not need it.
    public var timeZone: TimeZone = .gmt
    /// The columns that go by another header than their role's name.
    public var columns = ColumnMapping()
    /// Whether the apostrophe that ``CSVWriter`` puts before text that looks like a formula is taken away again.
    ///
    /// It is by default, so that what this package exports it reads back unchanged. It only concerns text that begins with an
    /// apostrophe followed by what spreadsheets take for the beginning of a formula.
    public var undoesFormulaProtection = true
    /// How many rejected rows to keep.
    ///
    /// All by default; those beyond are only counted.
    public var keptRejections = Int.max

    /// Makes the options with their defaults.
    public init() {}
}
