/// How many are in a stage, how many ever were, and how long they stayed.
public struct StageSummary: Sendable, Hashable, Codable {
    /// The stage's name.
    public var stage: String
    /// The state that the stage is read as; `nil` for one that says nothing of the lifecycle.
    @ExplicitNull public var state: CustomerState?
    /// How many are in it on the day.
    public var customers: Int
    /// Their share of all; `nil` without any.
    @ExplicitNull public var share: Double?
    /// How many ever were in it.
    public var ever: Int
    /// How long they stayed.
    public var time: TimeInStage
}
