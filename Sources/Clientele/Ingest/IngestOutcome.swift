/// What became of the rows of a file: how many there were, how many were taken, and which were not and why.
public struct IngestOutcome: Sendable, Hashable, Codable {
    /// How many rows there were, header and empty lines not counted.
    public internal(set) var rowsRead = 0
    /// How many rows were taken.
    public internal(set) var rowsAccepted = 0
    /// How many rows were not taken.
    public internal(set) var rowsRejected = 0
    /// The rows that were not taken, in the order of the file; all of them unless ``CSVReadingOptions/keptRejections`` says fewer.
    public internal(set) var rejectedRows: [RejectedRow] = []
    /// The currency of the amounts that were read.
    public internal(set) var currency: Currency

    init(currency: Currency) {
        self.currency = currency
    }

    /// The outcome of this file and another together.
    ///
    /// ```swift
    /// let both = try january.merging(february)
    /// print(both.rowsRead == january.rowsRead + february.rowsRead)  // true
    /// ```
    ///
    /// - Parameter other: The outcome of the file read after this one.
    /// - Returns: The sums of the counts, and the rejected rows of both.
    /// - Throws: ``ClienteleError/Code/mixedCurrencies`` when the two are in different currencies and both have rows.
    public func merging(_ other: IngestOutcome) throws -> IngestOutcome {
        guard currency == other.currency || rowsAccepted == 0 || other.rowsAccepted == 0 else {
            throw ClienteleError(
                .mixedCurrencies, "one file is in \(currency), another in \(other.currency)",
                remedy: "convert one of them at a stated rate first")
        }
        var merged = self
        if rowsAccepted == 0 { merged.currency = other.currency }
        merged.rowsRead += other.rowsRead
        merged.rowsAccepted += other.rowsAccepted
        merged.rowsRejected += other.rowsRejected
        merged.rejectedRows += other.rejectedRows
        return merged
    }
}
