/// One stage of the leads.
public struct PipelineStage: Sendable, Hashable, Codable {
    /// The stage's name; `null` for leads without one.
    @ExplicitNull public var stage: String?
    /// How many open leads stand in it.
    public var openLeads: Int
    /// What they are hoped to bring.
    public var expectedAmount: DecimalAmount
    /// The same times the chance to win; `null` without a closed lead to learn from.
    @ExplicitNull public var weightedAmount: DecimalAmount?
    /// How many leads that ever were in the stage are closed.
    ///
    /// A lead of which only the last stage is known is taken to have passed those before it, as far as their order is told: by
    /// ``ProspectingAnalysis/stageOrder`` or by the recorded changes of other leads. Where no change is recorded, a stage outside the given
    /// order has 0 here and no win rate, as then a stage says no more than where leads ended.
    public var closedLeads: Int
    /// How many of those were won.
    public var wonLeads: Int
    /// The share won of those who ever were in the stage and are closed, with its 95 % interval (Wilson); `null` without a closed lead.
    @ExplicitNull public var winRate: Estimate?
    /// The chance of an open lead of the stage, with its 95 % interval.
    ///
    /// It is the share won, drawn towards that of all leads as by two more leads (the mean and the quantiles of the posterior beta distribution; Gelman et al. 2013, "Bayesian Data Analysis", section 2.4).
    @ExplicitNull public var chance: Estimate?
    /// The mean length of the completed stays in days; `null` without recorded changes.
    @ExplicitNull public var meanDays: Double?
    /// The median length of the completed stays in days; `null` without recorded changes.
    @ExplicitNull public var medianDays: Double?
}
