internal import Clientele

/// The words for what results name by a stable name of their own.
extension Term {
    /// The ten customary segments.
    static let bySegment: [String: Term] = [
        "Champions": .champions, "Loyal Customers": .loyalCustomers, "Potential Loyalists": .potentialLoyalists,
        "New Customers": .newCustomers, "Promising": .promising, "Need Attention": .needAttention, "About to Sleep": .aboutToSleep,
        "At Risk": .atRisk, "Can't Lose Them": .cantLoseThem, "Lost": .lostSegment, "Without Purchases": .withoutPurchases,
        "without occasion": .withoutPurchases,
    ]

    /// The customary value classes.
    static let byClass: [String: Term] = ["A": .classA, "B": .classB, "C": .classC, "without occasion": .withoutPurchases]

    /// The customary tiers.
    static let byTier: [String: Term] = [
        "VIP": .vip, "major": .major, "ordinary": .ordinary, "small": .small, "without occasion": .withoutPurchases,
    ]

    /// The steps of the lifecycle's funnel.
    static let byFunnelStep: [String: Term] = [
        "known": .knownStep, "bought": .boughtStep, "repeat": .repeatStep, "loyal": .loyalStep,
    ]

    /// What is customarily done for a segment; the English word is the SDK's own text.
    static let byAction: [String: Term] = {
        let terms: [Term] = [
            .thankFirst, .contactPerson, .points, .goesWithIt, .inviteToProgramme, .welcome, .secondPurchase, .limitedOffer,
            .askWhatIsMissing,
            .bringBackOnce, .callBeforeGone, .winningPrice, .personalVisit, .honour, .oneAttempt,
        ]
        return Dictionary(terms.map { ($0.english, $0) }, uniquingKeysWith: { first, _ in first })
    }()
}

extension Vocabulary {
    /// A segment's name: a customary one in the report's words, any other as the policy gives it.
    func segmentName(_ name: String) -> String { Term.bySegment[name].map { self[$0] } ?? name }

    /// A value class's name: a customary one in the report's words, any other as the policy gives it.
    func className(_ name: String) -> String { Term.byClass[name].map { self[$0] } ?? name }

    /// A tier's name: a customary one in the report's words, any other as the policy gives it.
    func tierName(_ name: String) -> String { Term.byTier[name].map { self[$0] } ?? name }

    /// A state's name, or the text itself where it is no state.
    func stateName(_ name: String) -> String { CustomerState(rawValue: name).map { self[$0.term] } ?? name }

    /// A funnel step's name, or the text itself where it is another.
    func funnelStepName(_ name: String) -> String { Term.byFunnelStep[name].map { self[$0] } ?? name }

    /// What is done for a segment: customary actions in the report's words, any other in the app's own.
    func action(_ action: String) -> String { Term.byAction[action].map { self[$0] } ?? action }

    /// Sentences one after another, in the spacing of the language.
    func text(joining sentences: [Sentence]) -> String {
        sentences.map(text).joined(separator: language == .english ? " " : "")
    }

    /// Pieces as a list in running text.
    func text(listing pieces: [String]) -> String {
        pieces.joined(separator: language == .english ? "; " : "；")
    }
}

extension RFMAxis {
    var term: Term {
        switch self {
        case .recency: .recency
        case .frequency: .frequency
        case .monetary: .monetary
        }
    }
}

extension SegmentTreatment.Kind {
    var term: Term {
        switch self {
        case .care: .care
        case .discount: .discount
        case .promotion: .promotion
        case .reward: .reward
        }
    }
}

extension CustomerState {
    var term: Term {
        switch self {
        case .potential: .potentialState
        case .target: .targetState
        case .firstTime: .firstTimeState
        case .repeat: .repeatState
        case .loyal: .loyalState
        case .lost: .lostState
        case .wonBack: .wonBackState
        }
    }
}

extension RelationshipPhase {
    var term: Term {
        switch self {
        case .exploration: .exploration
        case .formation: .formation
        case .stability: .stability
        case .decline: .decline
        }
    }
}

extension ManagementProcess {
    var term: Term {
        switch self {
        case .selection: .selection
        case .acquisition: .acquisition
        case .retention: .retention
        case .development: .development
        }
    }
}
