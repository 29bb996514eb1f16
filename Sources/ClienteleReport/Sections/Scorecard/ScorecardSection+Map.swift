internal import Clientele

extension ScorecardSection {
    /// The strategy map with the status of each objective, and what the data say of each link.
    ///
    /// - Parameter context: The words and numbers.
    /// - Returns: The chart.
    /// - Throws: ``Clientele/ClienteleError`` for a map too large to be read.
    public func chart(in context: ReportContext) throws -> StrategyMapChart {
        try chart(context, ScorecardNames(result.card, context))
    }

    private func chart(_ context: ReportContext, _ names: ScorecardNames) throws -> StrategyMapChart {
        let map = result.card.strategyMap
        let objectives = result.evaluation.objectives.map { entry in
            (
                entry.objective,
                StrategyMapChart.Objective(
                    name: names.objective(entry.objective), status: entry.status, text: entry.score.map { context.numbers.percent($0) })
            )
        }
        // The review holds the links of the map in their order.
        let verdicts = zip(map.links, result.strategyReview.links).map { (from: $0.from, to: $0.to, verdict: $1.verdict) }
        return try StrategyMapChart(
            map: map, perspectives: Dictionary(map.perspectives.map { ($0.id, names.perspective($0.id)) }) { first, _ in first },
            objectives: Dictionary(objectives) { first, _ in first }, links: verdicts, words: ScorecardSection.words(context))
    }

    private static func words(_ context: ReportContext) -> StrategyMapChart.Words {
        StrategyMapChart.Words(
            statuses: Dictionary(ScorecardStatus.allCases.map { ($0, context.term($0.term)) }) { first, _ in first },
            link: context.term(.linkLegend), negativeLink: context.term(.negativeLegend), supportedLink: context.term(.supportedLegend),
            contradictedLink: context.term(.contradictedLegend), empty: context.term(.emptyMap))
    }

    /// What the picture shows, for those who do not see it.
    ///
    /// - Parameter context: The words and numbers.
    /// - Returns: A sentence.
    public func mapDescription(in context: ReportContext) -> String {
        let map = result.card.strategyMap
        return context.vocabulary.scorecardText(.mapDescription(objectives: map.objectives.count, links: map.links.count))
    }

    func map(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        let rows = result.evaluation.objectives.map { entry in
            [names.objective(entry.objective), names.perspective(entry.perspective), context.term(entry.status.term)]
                + [entry.score, entry.plannedScore, entry.weight, entry.contribution].map(context.share)
        }
        guard !rows.isEmpty else { return [] }
        let table = context.cardTable(
            context.term(.objectives), words: [.objective, .perspective, .status],
            figures: [.score, .plannedScore, .weight, .contribution],
            rows: rows)
        guard let chart = try? chart(context, names) else {
            return [.heading(context.term(.strategyMap)), context.aside(.mapTooLarge), .table(table)]
        }
        return [
            .figure(
                ReportFigure(
                    title: context.term(.strategyMap), description: mapDescription(in: context), drawing: chart.drawing, data: table))
        ]
    }
}
