/// Open leads that have not been touched for about as long.
public struct LeadAgeBucket: Sendable, Hashable, Codable {
    /// The fewest days without a touch.
    public var fromDays: Int
    /// The most days; `null` for the last bucket.
    @ExplicitNull public var throughDays: Int?
    /// How many open leads there are.
    public var leads: Int
    /// What they are hoped to bring.
    public var expectedAmount: DecimalAmount
    /// The same times the chance of each; `null` without a closed lead to learn from.
    @ExplicitNull public var weightedAmount: DecimalAmount?
}
