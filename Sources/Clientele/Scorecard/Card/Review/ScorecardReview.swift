/// What an expert would say of a scorecard before anything is measured with it.
public struct ScorecardReview: Sendable, Hashable, Codable {
    /// What was found, the weightiest first.
    public var findings: [ScorecardFinding]

    init(_ findings: [ScorecardFinding]) {
        self.findings = ScorecardFinding.ordered(findings)
    }

    /// How many findings of a weight there are.
    ///
    /// - Parameter severity: The weight.
    /// - Returns: Their number.
    public func count(of severity: ScorecardSeverity) -> Int { findings.count { $0.severity == severity } }
}

extension Scorecard {
    /// What an expert would say of it before anything is measured with it.
    ///
    /// Each clause looks at one thing: ids and references, weights, the three tiers and the initiatives, targets, single measures, balance,
    /// value proposition and financial paths, whether measures move with their objectives, the strategy map, and the
    /// cause tree where there is one.
    ///
    /// - Complexity: O(*n* log *n*) in the number of parts and values.
    public var review: ScorecardReview {
        let index = ScorecardIndex(self)
        var notes = ScorecardNotes()
        IdentityCheck.check(index, &notes)
        WeightCheck.check(index, &notes)
        TierCheck.check(index, &notes)
        TargetCheck.check(index, &notes)
        MeasureCheck.check(index, &notes)
        BalanceCheck.check(index, &notes)
        StrategyCheck.check(index, &notes)
        AgreementCheck.check(index, &notes)
        let causes = causeTree?.findings(for: initiatives) ?? []
        return ScorecardReview(notes.findings + strategyMap.findings + causes)
    }
}
