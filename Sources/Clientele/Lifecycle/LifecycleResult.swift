/// Where the customers of a base stand in their lifecycle on a day, and how they got there.
///
/// Its `Codable` form is the tool's JSON; ``rows`` are not part of it.
public struct LifecycleResult: Sendable, Equatable, Codable {
    /// The day of the analysis.
    public var asOf: CalendarDay
    /// The policy that judged.
    public var policy: LifecyclePolicyDescription
    /// The rhythm by which one-time buyers were judged.
    public var rhythm: BaseRhythm
    /// How many customers are in a state: the sum over ``states``, and over ``phases``.
    public var customers: Int
    /// How many more have rows by that day, but no purchase occasion, and no record of another kind.
    public var withoutPurchases: Int
    /// Every state, in the order of ``CustomerState``.
    public var states: [LifecycleStateSummary]
    /// Every phase, in the order of ``RelationshipPhase``.
    public var phases: [LifecyclePhaseCount]
    /// Every management process, with the customers that it is responsible for.
    public var processes: [LifecycleProcessCount]
    /// The changes of state over the whole history that happened; a probability is the share of the changes out of the same state.
    public var transitions: [TransitionMatrix.Entry]
    /// Of the customers who ever were in a state, how many entered another later.
    public var conversions: [StageConversion]
    /// How many are `known`, have `bought`, have bought again (`repeat`), have ever been `loyal`.
    public var funnel: [FunnelStep]
    /// The days since the last occasion, over customers with an occasion.
    public var silence: QuantileSummary
    /// The silence over the interval that the policy expects, over the same customers.
    public var overdue: QuantileSummary
    /// The rows of the input that could not be taken; who read the input puts them here.
    public var rejectedRows: [RejectedRow] = []
    /// The customers one by one; empty in a result that was read from its encoded form.
    public var rows = LifecycleRows()

    private enum CodingKeys: String, CodingKey {
        case asOf
        case policy
        case rhythm
        case customers
        case withoutPurchases
        case states
        case phases
        case processes
        case transitions
        case conversions
        case funnel
        case silence
        case overdue
        case rejectedRows
    }

    /// The changes of state as a matrix of all states, in the order of ``CustomerState``.
    ///
    /// - Returns: The matrix.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` when ``transitions`` was changed to name something that is not a state.
    public func transitionMatrix() throws -> TransitionMatrix {
        var matrix = try TransitionMatrix(labels: CustomerState.allCases.map(\.rawValue))
        for entry in transitions { try matrix.add(from: entry.from, to: entry.to, count: entry.count) }
        return matrix
    }
}
