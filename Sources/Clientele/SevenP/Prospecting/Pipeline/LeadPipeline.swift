/// Where the open leads stand, how leads move through the stages, and what the open ones are expected to bring.
public struct LeadPipeline: Sendable, Equatable, Codable {
    /// How many leads are open.
    public var openLeads: Int
    /// How many are won.
    public var wonLeads: Int
    /// How many are lost.
    public var lostLeads: Int
    /// The share of closed leads that were won, with its 95 % interval (Wilson); `null` without a closed one.
    @ExplicitNull public var winRate: Estimate?
    /// The stages, in order.
    public var stages: [PipelineStage]
    /// How far leads got by their recorded changes of stage, from where to where, and how long they stayed.
    ///
    /// Won and lost are stages of it; `null` without a recorded change.
    @ExplicitNull public var funnel: StageFunnel?
    /// How much the pipeline earns in a day; `null` without a won lead whose days and amount are known.
    @ExplicitNull public var velocity: PipelineVelocity?
    /// What the open leads are expected to bring; `null` without a closed lead to learn from.
    @ExplicitNull public var forecast: PipelineForecast?
    /// How long the open leads have not been touched.
    public var ageing: LeadAgeing
    /// What to know when reading the figures; one sentence each.
    public var notes: [String]
}
