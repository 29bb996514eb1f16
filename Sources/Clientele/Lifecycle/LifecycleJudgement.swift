/// What a ``LifecyclePolicy`` says of a customer on a day.
public struct LifecycleJudgement: Sendable, Hashable {
    /// The state.
    public var state: CustomerState
    /// The phase of the relationship.
    public var phase: RelationshipPhase

    /// Makes a judgement.
    ///
    /// - Parameters:
    ///   - state: The state.
    ///   - phase: The phase of the relationship; the state's usual one unless told.
    public init(state: CustomerState, phase: RelationshipPhase? = nil) {
        self.state = state
        self.phase = phase ?? state.usualPhase
    }
}
