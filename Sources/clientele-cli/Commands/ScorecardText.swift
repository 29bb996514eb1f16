import Clientele
import ClienteleReport

/// The result of `scorecard` for people.
enum ScorecardText {
    static func text(of result: ScorecardReportResult) -> String {
        let evaluation = result.evaluation
        var text = "\(result.card.name), \(result.asOf)\n"
        text += "score \(percent(evaluation.score)), planned \(percent(evaluation.plannedScore)): \(evaluation.status.rawValue)"
        text += "; \(percent(evaluation.coverage)) of the weights have a reading and a target\n\n"
        text += perspectives(evaluation) + "\n" + objectives(evaluation) + "\n" + measures(evaluation)
        text += "\nFirst loop: \(result.singleLoop.deviations.count) measures are off plan\n"
        text += findings(result.singleLoop.findings + evaluation.findings)
        text += "\nSecond loop: \(standing(result.strategyReview.standing))\n" + links(result.strategyReview)
        text += findings(result.strategyReview.findings)
        let counts = ScorecardSeverity.allCases.map { "\($0.rawValue) \(result.review.count(of: $0))" }.joined(separator: ", ")
        return text + "\nThe card itself: \(counts)\n" + findings(result.review.findings)
    }

    private static func standing(_ standing: StrategyStanding) -> String {
        switch standing {
        case .holds: "the strategy holds as far as it can be tested"
        case .failing: "the strategy fails"
        case .unproven: "the strategy is not proven"
        case .notEnoughData: "there is not enough data to test the strategy"
        }
    }

    private static func perspectives(_ evaluation: ScorecardEvaluation) -> String {
        var table = TextColumns(["perspective", "status", "score", "planned", "weight", "contribution"], rightAligned: Set(2...5))
        for entry in evaluation.perspectives {
            table.add(
                [entry.perspective, entry.status.rawValue]
                    + [entry.score, entry.plannedScore, entry.usedWeight, entry.contribution].map(percent))
        }
        return table.text
    }

    private static func objectives(_ evaluation: ScorecardEvaluation) -> String {
        var table = TextColumns(["objective", "status", "score", "planned", "weight", "contribution"], rightAligned: Set(2...5))
        for entry in evaluation.objectives {
            table.add(
                [entry.objective, entry.status.rawValue]
                    + [entry.score, entry.plannedScore, entry.usedWeight, entry.contribution].map(percent))
        }
        return table.text
    }

    private static func measures(_ evaluation: ScorecardEvaluation) -> String {
        let header = ["measure", "status", "reading", "planned", "target", "achievement", "weight", "contribution", "chance of target"]
        var table = TextColumns(header, rightAligned: Set(2...8))
        for entry in evaluation.measures {
            table.add(
                [entry.measure, entry.status.rawValue] + [entry.reading, entry.planned, entry.target].map { NumberColumn.text($0) }
                    + [entry.achievement, entry.usedWeight, entry.contribution, entry.forecast?.probability].map(percent))
        }
        return table.text
    }

    private static func links(_ review: StrategyHypothesisReview) -> String {
        guard !review.links.isEmpty else { return "" }
        var table = TextColumns(["cause", "effect", "lag", "correlation", "p", "verdict"], rightAligned: [2, 3, 4])
        for entry in review.links {
            table.add(
                [entry.link.cause, entry.link.effect, entry.link.lag < 0 ? "-" : "\(entry.link.lag)"]
                    + [NumberColumn.text(entry.test?.correlation?.value), NumberColumn.text(entry.adjustedPValue), entry.verdict.rawValue])
        }
        return table.text
    }

    private static func findings(_ findings: [ScorecardFinding]) -> String {
        findings.map { "- \($0.severity.rawValue): \($0.statement) \($0.remedy)\n" }.joined()
    }

    private static func percent(_ share: Double?) -> String { share.map { PercentText.text($0) } ?? "-" }
}
