internal import Clientele

extension PerspectiveKind {
    /// The word for a well-known perspective.
    var term: ScorecardTerm? {
        switch self {
        case .financial: .financial
        case .customer: .customer
        case .internalProcess: .internalProcess
        case .learningAndGrowth: .learningAndGrowth
        case .other: nil
        }
    }
}

extension ScorecardStatus {
    /// The word for a status.
    var term: ScorecardTerm {
        switch self {
        case .green: .onPlan
        case .amber: .behind
        case .red: .farBehind
        case .unknown: .notKnown
        }
    }
}

extension TrendDirection {
    /// The word for where a measure is heading.
    var term: ScorecardTerm {
        switch self {
        case .improving: .improving
        case .worsening: .worsening
        case .notShown: .notShown
        }
    }
}

extension LinkVerdict {
    /// The word for what the data say of a link.
    var term: ScorecardTerm {
        switch self {
        case .supported: .supported
        case .contradicted: .contradicted
        case .notSupported: .notSupported
        case .notEnoughData: .notEnoughData
        }
    }
}

extension SeriesCourse {
    /// The word for the course of a series.
    var term: ScorecardTerm {
        switch self {
        case .improves: .improves
        case .worsens: .worsens
        case .steady: .steady
        case .notEnoughData: .notEnoughData
        }
    }
}

extension StrategyStanding {
    /// The word for how the strategy stands.
    var term: ScorecardTerm {
        switch self {
        case .holds: .holds
        case .failing: .failing
        case .unproven: .unproven
        case .notEnoughData: .notEnoughData
        }
    }

    /// What that means.
    var sentence: ScorecardSentence {
        switch self {
        case .holds: .strategyHolds
        case .failing: .strategyFails
        case .unproven: .strategyUnproven
        case .notEnoughData: .strategyUntested
        }
    }
}

extension ScorecardSeverity {
    /// The word for how much a finding weighs.
    var term: ScorecardTerm {
        switch self {
        case .defect: .defect
        case .weakness: .weakness
        case .note: .note
        }
    }
}

extension MeasureTiming {
    /// The word for when a measure moves.
    var term: ScorecardTerm { self == .leading ? .leading : .lagging }
}
