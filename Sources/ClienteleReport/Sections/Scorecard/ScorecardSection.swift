internal import Clientele

/// A scorecard on one day: how it stands, its strategy map, what is off plan, whether the strategy holds, and whether it is well made.
public struct ScorecardSection: ReportSection {
    /// The scorecard and what was found out about it.
    public var result: ScorecardReportResult
    /// Whether the name of the scorecard is told, or is the title of the page already.
    public var includesName: Bool

    /// The most findings of one kind of review that are shown.
    static let listed = 60

    /// A section on a scorecard.
    ///
    /// - Parameters:
    ///   - result: The scorecard and what was found out about it.
    ///   - includesName: Whether the name of the scorecard is told; `false` where it is the title of the page.
    public init(_ result: ScorecardReportResult, includesName: Bool = true) {
        self.result = result
        self.includesName = includesName
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: Key figures, the map, a table for each perspective, the outlook, both loops and the review of the card.
    public func content(in context: ReportContext) -> SectionContent {
        let names = ScorecardNames(result.card, context)
        return SectionContent(
            title: context.term(.scorecard),
            blocks: lead(context) + [.keyFigures(keyFigures(context))] + standing(context) + map(context, names)
                + perspectives(context, names) + measures(context, names) + outlook(context, names) + singleLoop(context, names)
                + doubleLoop(context, names) + cardReview(context, names))
    }

    // MARK: Lead

    private func lead(_ context: ReportContext) -> [ReportBlock] {
        let name = result.card.name.isEmpty ? context.term(.unnamed) : VisibleText.of(result.card.name)
        var blocks = includesName ? context.tell([.cardName(name)]) : []
        if let mission = result.card.mission, !mission.isEmpty { blocks += context.tell([.mission(VisibleText.of(mission))]) }
        return blocks
    }

    private func keyFigures(_ context: ReportContext) -> [KeyFigure] {
        let evaluation = result.evaluation
        let tested = result.strategyReview.links.count { $0.verdict != .notEnoughData }
        return [
            context.cardFigure(.score, context.share(evaluation.score), evaluation.plannedScore.map { .plannedDetail(score: $0) }),
            context.cardFigure(.status, context.term(evaluation.status.term)),
            context.cardFigure(
                .measuresOffPlan, context.numbers.integer(result.singleLoop.deviations.count),
                .measuresDetail(count: evaluation.measures.count)),
            context.cardFigure(
                .standing, context.term(result.strategyReview.standing.term),
                .linksDetail(tested: tested, count: result.strategyReview.links.count)),
            context.cardFigure(
                .defects, context.numbers.integer(result.review.count(of: .defect)),
                .weaknessesDetail(count: result.review.count(of: .weakness))),
        ]
    }

    private func standing(_ context: ReportContext) -> [ReportBlock] {
        let statuses = result.evaluation.measures.map(\.status)
        func count(_ status: ScorecardStatus) -> Int { statuses.count { $0 == status } }
        var sentences: [ScorecardSentence] = [
            .measuresByStatus(onPlan: count(.green), behind: count(.amber), farBehind: count(.red), notKnown: count(.unknown))
        ]
        if result.evaluation.coverage < 1 { sentences.append(.partial(coverage: result.evaluation.coverage)) }
        return context.tell(sentences) + [context.aside(.scoreMeaning)]
    }

    // MARK: Perspectives

    private func perspectives(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        let rows = result.evaluation.perspectives.map { entry in
            [names.perspective(entry.perspective), context.term(entry.status.term)]
                + [entry.score, entry.plannedScore, entry.weight, entry.usedWeight, entry.contribution, entry.coverage].map(context.share)
        }
        let whole = result.evaluation
        let footer =
            [context.term(.whole), context.term(whole.status.term)]
            + [whole.score, whole.plannedScore, nil, nil, whole.score, whole.coverage].map(context.share)
        guard !rows.isEmpty else { return [] }
        return [
            .heading(context.term(.perspectives)),
            .table(
                context.cardTable(
                    context.term(.perspectives), words: [.perspective, .status],
                    figures: [.score, .plannedScore, .weight, .usedWeight, .contribution, .coverage], rows: rows, footer: footer)),
        ]
    }

    /// A table for each perspective: its objectives, each with its measures.
    private func measures(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        result.evaluation.perspectives.flatMap { perspective -> [ReportBlock] in
            let rows = result.evaluation.measures.filter { $0.perspective == perspective.perspective }.map { row($0, context, names) }
            guard !rows.isEmpty else { return [] }
            let name = names.perspective(perspective.perspective)
            return [
                .heading(name),
                .table(
                    context.cardTable(
                        name, words: [.measure, .objective, .status],
                        figures: [.reading, .planned, .target, .achievement, .weight, .contribution], rows: rows)),
            ]
        }
    }

    private func row(_ entry: MeasureEvaluation, _ context: ReportContext, _ names: ScorecardNames) -> [String] {
        let unit = result.card.measures.first { $0.id == entry.measure }?.unit
        let name = names.measure(entry.measure) + (unit.map { " (\($0))" } ?? "")
        return [name, names.objective(entry.objective), context.term(entry.status.term)]
            + [entry.reading, entry.planned, entry.target].map(context.reading)
            + [entry.achievement, entry.weight, entry.contribution].map(context.share)
    }

    // MARK: Outlook

    private func outlook(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        let trends = result.evaluation.measures.filter { $0.trend != nil || $0.forecast != nil }.map { entry in
            (entry, [names.measure(entry.measure), entry.trend.map { context.term($0.direction.term) } ?? ReportContext.absent])
        }
        guard !trends.isEmpty else { return [] }
        let heading = [ReportBlock.heading(context.term(.outlook))]
        // Once the dates of all targets have passed there is nothing to look forward to.
        guard trends.contains(where: { $0.0.forecast != nil }) else {
            return heading + context.cardTables(.outlook, words: [.measure, .trend], figures: [], rows: trends.map(\.1))
        }
        let rows = trends.map { entry, words in
            words + [entry.target, entry.forecast?.expected, entry.forecast?.lower, entry.forecast?.upper].map(context.reading)
                + [context.share(entry.forecast?.probability)]
        }
        return heading + context.tell([.outlookMeaning])
            + context.cardTables(
                .outlook, words: [.measure, .trend], figures: [.target, .expectedAtTarget, .lowerEnd, .upperEnd, .targetProbability],
                rows: rows)
    }
}
