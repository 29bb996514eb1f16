/// How long open leads have not been touched.
public struct LeadAgeing: Sendable, Hashable, Codable {
    /// From how many days without a touch on a lead is stale.
    public var staleDays: Int
    /// How many open leads are stale.
    public var staleLeads: Int
    /// What the stale leads are hoped to bring.
    public var staleAmount: DecimalAmount
    /// The same times the chance of each; `null` without a closed lead to learn from.
    @ExplicitNull public var staleWeightedAmount: DecimalAmount?
    /// Open leads by days without a touch, ascending.
    public var buckets: [LeadAgeBucket]
    /// The stale leads that weigh most.
    public var listed: [StaleLead]
}
