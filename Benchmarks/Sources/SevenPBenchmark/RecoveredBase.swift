import Clientele

/// What was told of one synthetic base.
struct RecoveredBase {
    let seed: UInt64
    /// The finding of each planted effect, where it was told.
    let found: [Finding?]
    let falseFindings: [Finding]
    let hypotheses: Int
    /// Other things told of campaigns' profit, for the record.
    let profits: [Finding]

    /// The p-values of what was not planted, by kind.
    let pValues: [String: [Double]]

    init(customers: Int, seed: UInt64) throws {
        let full = try FullBase(customers: customers, seed: seed)
        let report = try SevenPAnalysis().analyze(full.base, in: AnalysisContext(asOf: full.asOf, seed: seed))
        self.seed = seed
        found = PlantedEffect.all.map { effect in report.findings.first(where: effect.matches) }
        falseFindings = report.findings.filter(FalseFinding.isFalse)
        profits = report.findings.filter { $0.kind == .campaignProfit }
        hypotheses = report.hypotheses
        let tests = RecoveredBase.tests(report).filter(FalseFinding.isTrueHypothesis)
        pValues = Dictionary(grouping: tests, by: \.kind.name).mapValues { $0.map(\.pValue) }
    }

    private static func tests(_ report: SevenPReport) -> [FindingTest] {
        let tests = [
            report.profiling?.tests, report.persistency?.tests, report.profitability?.tests, report.performance?.tests,
            report.prospecting?.tests, report.product?.tests, report.promotion?.tests,
        ]
        return tests.compactMap(\.self).flatMap(\.self)
    }
}
