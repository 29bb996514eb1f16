/// How a share has changed against the same period a year before.
public struct PersistencyChange: Codable, Sendable, Hashable {
    /// What is compared.
    public var measure: PersistencyMeasure
    /// The month, for contracts.
    @ExplicitNull public var month: Int?
    /// The last period for which the share is known.
    public var current: PersistencyWindow
    /// The same period a year before.
    public var previous: PersistencyWindow
    /// The current share less the previous one, with Newcombe's interval (1998, method 10); `null` where a period has nobody.
    @ExplicitNull public var difference: Estimate?
    /// The least difference either way that is tested for; 0 where any is.
    public var relevantDifference: Double
    /// The p-value of a difference no larger than that; `null` where the two are not comparable enough for a test.
    ///
    /// For a difference of 0 the exact test of Boschloo (1970); for a larger one twice the tail of the score statistic of Miettinen & Nurminen (1985)
    /// at the nearer bound.
    @ExplicitNull public var pValue: Double?
}
