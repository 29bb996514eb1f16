/// The phase that the relationship with a customer is in.
///
/// Each of the first three can fall to ``decline``. The raw values are the stable names in results.
///
/// ```swift
/// print(RelationshipPhase.exploration.usualStates.map(\.rawValue))  // ["potential", "target", "firstTime"]
/// ```
public enum RelationshipPhase: String, Sendable, Hashable, Codable, CaseIterable {
    /// Both sides find out whether they suit each other, trial purchases included.
    case exploration
    /// The relationship is being built up.
    case formation
    /// Buying has become a habit.
    case stability
    /// The customer buys less, or no more.
    case decline

    /// The states that usually belong to the phase, in the order of their declaration.
    public var usualStates: [CustomerState] { CustomerState.allCases.filter { $0.usualPhase == self } }

    /// The phase's place in ``allCases``.
    var position: Int {
        switch self {
        case .exploration: 0
        case .formation: 1
        case .stability: 2
        case .decline: 3
        }
    }
}
