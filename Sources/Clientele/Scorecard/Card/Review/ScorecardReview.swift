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
    public var review: ScorecardReview { ScorecardReview([]) }
}
