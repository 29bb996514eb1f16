internal import Clientele

extension ScorecardSection {
    // MARK: Single loop

    func singleLoop(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        let loop = result.singleLoop
        let lost = loop.deviations.reduce(0) { $0 + $1.lostScore }
        return [.heading(context.term(.singleLoop))]
            + context.tell([loop.deviations.isEmpty ? .nothingOffPlan : .offPlan(count: loop.deviations.count, lostScore: lost)])
            + deviations(context, names) + initiatives(context, names)
            + findings(.firstLoopFindings, loop.findings + result.evaluation.findings, context, names)
    }

    private func deviations(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        let rows = result.singleLoop.deviations.map { entry in
            [names.measure(entry.measure), context.term(entry.status.term), list(entry.initiatives.map(names.initiative), context)]
                + [entry.reading, entry.planned].map { context.reading($0) }
                + [entry.shortfall, entry.lostScore].map { context.share($0) } + [context.share(entry.probability)]
        }
        return context.cardTables(
            .deviations, words: [.measure, .status, .answering], figures: [.reading, .planned, .shortfall, .lostScore, .targetProbability],
            rows: rows)
    }

    private func initiatives(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        let rows = result.singleLoop.initiatives.map { entry in
            [
                names.initiative(entry.initiative), entry.owner.map(VisibleText.of) ?? ReportContext.absent,
                entry.dueDate?.description ?? ReportContext.absent, context.share(entry.progress), context.share(entry.plannedProgress),
                context.numbers.integer(entry.daysOverdue),
            ]
        }
        return context.cardTables(
            .initiatives, words: [.initiative, .owner, .due], figures: [.progress, .plannedProgress, .daysOverdue], rows: rows)
    }

    /// The first names of a list, and how many more there are.
    private func list(_ names: [String], _ context: ReportContext) -> String {
        guard !names.isEmpty else { return ReportContext.absent }
        let shown = names.prefix(names.count > 3 ? 2 : 3).joined(separator: context.vocabulary.language == .english ? ", " : "、")
        return names.count > 3 ? context.vocabulary.scorecardText(.andMore(names: shown, count: names.count - 2)) : shown
    }

    // MARK: Second loop

    func doubleLoop(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        let review = result.strategyReview
        return [.heading(context.term(.doubleLoop))] + context.tell([review.standing.sentence]) + links(context, names)
            + courses(context, names) + findings(.secondLoopFindings, review.findings, context, names)
    }

    private func links(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        let rows = result.strategyReview.links.map { entry in
            let correlation = entry.test?.correlation
            return [
                names.series(entry.link.cause), names.series(entry.link.effect),
                context.term(entry.link.direction == .positive ? .positive : .negative), context.term(entry.verdict.term),
                entry.link.lag < 0 ? ReportContext.absent : context.numbers.integer(entry.link.lag),
            ] + [correlation?.value, correlation?.lower, correlation?.upper].map(context.hundredths)
                + [context.pValue(entry.adjustedPValue)]
        }
        guard !rows.isEmpty else { return [] }
        return context.cardTables(
            .links, words: [.cause, .effect, .direction, .verdict], figures: [.lag, .correlation, .lowerEnd, .upperEnd, .adjustedPValue],
            rows: rows) + [context.aside(.linkTestMeaning)]
    }

    private func courses(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        let rows = result.strategyReview.trends.filter { $0.timing != nil }.map { entry in
            [
                names.series(entry.id), entry.timing.map { context.term($0.term) } ?? ReportContext.absent,
                context.term(entry.course.term),
            ]
        }
        return context.cardTables(.trends, words: [.measure, .timing, .course], figures: [], rows: rows)
    }

    // MARK: Findings

    func cardReview(_ context: ReportContext, _ names: ScorecardNames) -> [ReportBlock] {
        let found = findings(.cardFindings, result.review.findings, context, names)
        return [.heading(context.term(.cardReview))] + (found.isEmpty ? context.tell([.nothingFound]) : found)
    }

    private func findings(
        _ caption: ScorecardTerm, _ findings: [ScorecardFinding], _ context: ReportContext, _ names: ScorecardNames
    ) -> [ReportBlock] {
        let shown = findings.prefix(ScorecardSection.listed)
        let rows = shown.map { finding in
            let wording = ScorecardFindingWording(finding, names, context)
            return [context.term(finding.severity.term), wording.statement, wording.remedy]
        }
        let table = context.cardTables(caption, words: [.severity, .finding, .remedy], figures: [], rows: rows)
        return table + (shown.count < findings.count ? [context.aside(.rowsShown(shown: shown.count, count: findings.count))] : [])
    }
}
