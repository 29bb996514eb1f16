/// How many leads stand somewhere, and what became of the closed ones that did.
public struct LeadStandingCount: Sendable, Hashable, Codable {
    /// Where they stand.
    public var standing: LeadStanding
    /// How many open leads do.
    public var openLeads: Int
    /// What they are hoped to bring.
    public var expectedAmount: DecimalAmount
    /// How many leads with such answers are closed.
    public var closedLeads: Int
    /// How many of those were won.
    public var wonLeads: Int
    /// The share won with its 95 % interval (Wilson); `null` without a closed one.
    @ExplicitNull public var winRate: Estimate?
}
