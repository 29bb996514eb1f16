/// Where a customer stands on the way from prospect to loyal buyer and, perhaps, away and back.
///
/// The raw values are the stable names in results. An actual customer is one of ``firstTime``, ``repeat``, ``loyal`` or ``wonBack``.
///
/// ```swift
/// print(CustomerState.loyal.usualPhase, CustomerState.loyal.managementProcess)  // stability development
/// ```
public enum CustomerState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Known, with need and motive, but has not bought.
    case potential
    /// Has not bought, and has been selected for development.
    case target
    /// Has bought on one occasion.
    case firstTime
    /// Has bought again.
    case `repeat`
    /// Buys again and again, by the standard of the policy.
    case loyal
    /// Has stopped buying, by the standard of the policy.
    case lost
    /// Was lost, has bought again, and has not yet settled as a repeat or loyal customer.
    case wonBack
}

extension CustomerState {
    /// Whether the state is that of an actual customer: one who has bought and is not lost.
    public var isActual: Bool {
        switch self {
        case .potential, .target, .lost: false
        case .firstTime, .repeat, .loyal, .wonBack: true
        }
    }

    /// The phase of the relationship that the state usually belongs to; silence can put any buyer into ``RelationshipPhase/decline``.
    ///
    /// The order of phases is that of Dwyer, Schurr & Oh (1987, "Developing Buyer-Seller Relationships"), where trial purchases belong to
    /// exploration; that a won-back customer is in formation again is a convention.
    public var usualPhase: RelationshipPhase {
        switch self {
        case .potential, .target, .firstTime: .exploration
        case .repeat, .wonBack: .formation
        case .loyal: .stability
        case .lost: .decline
        }
    }

    /// The management process that is responsible for customers in the state.
    ///
    /// The four processes are those of Kaplan & Norton (2004, "Strategy Maps"); which state belongs to which is a convention: a lost
    /// customer has to be acquired once more, a won-back one to be kept.
    public var managementProcess: ManagementProcess {
        switch self {
        case .potential: .selection
        case .target, .lost: .acquisition
        case .firstTime, .repeat, .wonBack: .retention
        case .loyal: .development
        }
    }

    /// The state's place in ``allCases``.
    var position: Int {
        switch self {
        case .potential: 0
        case .target: 1
        case .firstTime: 2
        case .repeat: 3
        case .loyal: 4
        case .lost: 5
        case .wonBack: 6
        }
    }
}
