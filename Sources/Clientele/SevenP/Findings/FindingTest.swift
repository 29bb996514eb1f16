/// A hypothesis that an analysis has tested, whether anything was found or not.
///
/// All of them count when p-values are corrected: leaving out what came to nothing would make the rest look surer than it is.
public struct FindingTest: Sendable, Hashable, Codable {
    /// What was looked for.
    public var kind: FindingKind
    /// Where it was looked for, such as a category or a campaign; `null` for the base as a whole.
    @ExplicitNull public var subject: String?
    /// The p-value before any correction.
    public var pValue: Double

    /// Notes a test.
    ///
    /// - Parameters:
    ///   - kind: What was looked for.
    ///   - subject: Where it was looked for.
    ///   - pValue: The p-value, 0 to 1; what is not a number counts as 1.
    public init(_ kind: FindingKind, subject: String? = nil, pValue: Double) {
        self.kind = kind
        self.pValue = pValue >= 0 ? min(pValue, 1) : 1
        _subject = ExplicitNull(wrappedValue: subject)
    }
}
