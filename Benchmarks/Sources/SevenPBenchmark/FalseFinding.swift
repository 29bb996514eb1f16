import Clientele
import ClienteleTestKit

/// Which findings tell what is not there.
enum FalseFinding {
    /// Whether a finding that might be chance tells something that was not planted.
    ///
    /// What is counted is in the data as it is. A campaign that changed nothing did lose what it cost, and what one with an uplift earned is a
    /// matter of its costs: neither is false, unless the campaign without uplift is said to have earned.
    static func isFalse(_ finding: Finding) -> Bool {
        guard finding.pValue != nil, !PlantedEffect.all.contains(where: { $0.matches(finding) }) else { return false }
        guard finding.kind == .campaignProfit else { return true }
        return finding.subject != SyntheticEffects.campaignWithUplift && (finding.effect?.minorUnits ?? 1) > 0
    }

    /// Whether a hypothesis is true, so that its p-value should be at most 0.05 in at most one base of twenty.
    static func isTrueHypothesis(_ test: FindingTest) -> Bool {
        test.kind != .campaignProfit && !PlantedEffect.all.contains { $0.matches(test) }
    }
}
