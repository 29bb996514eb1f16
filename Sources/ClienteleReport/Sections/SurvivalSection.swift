public import Clientele

/// How long customers stay without an event, by group, and whether the groups differ.
public struct SurvivalSection: ReportSection {
    /// The analysis.
    public var survival: SurvivalAnalysisResult

    /// The most curves in one picture, and the most pictures.
    private static let curves = 4
    private static let pictures = 3
    /// The most points of a curve that are drawn: more would not be told apart.
    private static let points = 400

    /// A section on a survival analysis.
    ///
    /// - Parameter survival: The analysis.
    public init(_ survival: SurvivalAnalysisResult) {
        self.survival = survival
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: The curves, who is at risk, medians and restricted means, and the comparison of the groups.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context[.survival],
            blocks: lead(context) + curveFigures(context)
                + [.note(context.vocabulary.text(.bandMeaning(level: survival.confidenceLevel)))]
                + [.table(atRisk(context)), .note(context.vocabulary.text(.atRiskMeaning)), .table(groups(context))]
                + restriction(context) + comparison(context))
    }

    private func name(_ group: SurvivalGroupResult, _ context: ReportContext) -> String {
        group.group.map(VisibleText.of) ?? context[.everybody]
    }

    // MARK: In words

    private func lead(_ context: ReportContext) -> [ReportBlock] {
        // More groups are read in the table.
        let told = survival.groups.count > SurvivalSection.curves ? [] : survival.groups
        let points = told.map { group in
            context.vocabulary.text(joining: [
                .survivalGroup(name: name(group, context), customers: Whole.number(group.n), events: Whole.number(group.events)),
                median(of: group, context),
            ])
        }
        return (points.isEmpty ? [] : [.list(points)]) + (verdict(context).map { [.paragraph(context.vocabulary.text($0))] } ?? [])
    }

    private func median(of group: SurvivalGroupResult, _ context: ReportContext) -> Sentence {
        guard group.median != nil else { return .medianNotReached }
        return .medianSurvival(
            time: context.short(group.median), lower: context.short(group.medianLower), upper: group.medianUpper.map { context.short($0) })
    }

    private func verdict(_ context: ReportContext) -> Sentence? {
        guard let test = survival.logRank else { return nil }
        guard let p = test.p else { return .groupsNotComparable }
        let text = p < 0.0001 ? context.pValue(p) : "= " + context.pValue(p)
        return p < 0.05 ? .groupsDiffer(p: text) : .groupsAlike(p: text)
    }

    // MARK: Curves

    /// The times that tables show: the round ones of the axis.
    private var times: [Double] {
        let latest = survival.groups.compactMap(\.curve.last?.time).max() ?? 0
        return AxisScale(covering: [latest], steps: 8).ticks.filter { $0 <= latest }
    }

    private func curveFigures(_ context: ReportContext) -> [ReportBlock] {
        let shown = survival.groups.prefix(SurvivalSection.curves * SurvivalSection.pictures)
        let figures = stride(from: 0, to: shown.count, by: SurvivalSection.curves).map { start in
            ReportBlock.figure(figure(of: Array(shown[start..<min(start + SurvivalSection.curves, shown.count)]), context))
        }
        let part = Sentence.partShown(shown: shown.count, of: survival.groups.count)
        return figures + (shown.count < survival.groups.count ? [.note(context.vocabulary.text(part))] : [])
    }

    private func figure(of groups: [SurvivalGroupResult], _ context: ReportContext) -> ReportFigure {
        let lines = groups.enumerated().map { place, group in series(of: group, isDashed: !place.isMultiple(of: 2), context) }
        let chart = LineChart(
            series: lines, horizontalTitle: context[.time], verticalTitle: context[.withoutEvent], numbers: context.numbers,
            isShare: true, emptyText: context[.noData])
        let rows = groups.flatMap { group in
            times.map { time -> [String] in
                let point = group.curve.last { $0.time <= time }
                let isOver = time > group.curve.last?.time ?? 0
                return [name(group, context), context.short(time)]
                    + (isOver ? [nil, nil, nil] : [point?.survival ?? 1, point?.lower, point?.upper]).map { context.share($0) }
            }
        }
        let sentences = groups.compactMap { group in
            group.curve.last.map { Sentence.survivalAt(name: name(group, context), time: context.short($0.time), share: $0.survival) }
        }
        let columns =
            [context.words(.group)] + [.time, .withoutEvent, .lowerEnd, .upperEnd].map { context.figures($0) }
        return ReportFigure(
            title: context[.survivalCurves],
            description: sentences.isEmpty ? context[.noData] : context.vocabulary.text(joining: sentences),
            drawing: chart.drawing, data: ReportTable(caption: context[.survivalCurves], columns: columns, rows: rows))
    }

    private func series(of group: SurvivalGroupResult, isDashed: Bool, _ context: ReportContext) -> LineChart.Series {
        let steps = SurvivalSection.thinned(group.curve)
        let band = steps.compactMap { point -> LineChart.Series.Interval? in
            guard let lower = point.lower, let upper = point.upper else { return nil }
            return LineChart.Series.Interval(x: point.time, lower: lower, upper: upper)
        }
        return LineChart.Series(
            name: name(group, context),
            points: [LineChart.Series.Point(x: 0, y: 1)] + steps.map { LineChart.Series.Point(x: $0.time, y: $0.survival) }, band: band,
            isStep: true, isDashed: isDashed)
    }

    /// The points at which a curve falls and its end; of very many, the last one of each small stretch of time.
    private static func thinned(_ curve: [SurvivalPoint]) -> [SurvivalPoint] {
        let falls = curve.enumerated().filter { $0.element.events > 0 || $0.offset == curve.count - 1 }.map(\.element)
        guard falls.count > points, let last = falls.last, last.time > 0 else { return falls }
        var kept: [SurvivalPoint] = []
        var stretch = -1
        for point in falls {
            let place = Whole.number((point.time / last.time * Double(points)).rounded(.down))
            if place == stretch { kept[kept.count - 1] = point } else { kept.append(point) }
            stretch = place
        }
        return kept
    }

    // MARK: Tables

    private func atRisk(_ context: ReportContext) -> ReportTable {
        let columns = [context.words(.group)] + times.map { ReportColumn(context.short($0), alignment: .end) }
        let rows = survival.groups.map { group in
            [name(group, context)] + times.map { time in context.count(group.curve.first { $0.time >= time }?.atRisk ?? 0) }
        }
        return ReportTable(caption: context[.numbersAtRisk], columns: columns, rows: rows)
    }

    private func groups(_ context: ReportContext) -> ReportTable {
        let rows = survival.groups.map { group in
            [name(group, context), context.count(group.n), context.count(group.events)]
                + [group.median, group.medianLower, group.medianUpper, group.restrictedMean, group.restrictedMeanStandardError]
                .map { context.short($0) }
        }
        let columns =
            [context.words(.group)]
            + [.customers, .events, .medianTime, .lowerEnd, .upperEnd, .restrictedMean, .standardError].map { context.figures($0) }
        return ReportTable(caption: context[.medianTime], columns: columns, rows: rows)
    }

    private func restriction(_ context: ReportContext) -> [ReportBlock] {
        survival.restrictedTo.map { [.note(context.vocabulary.text(.restrictedMeaning(time: context.short($0))))] } ?? []
    }

    private func comparison(_ context: ReportContext) -> [ReportBlock] {
        guard let logRank = survival.logRank else { return [] }
        let tests = ([logRank] + survival.weightedTests).map { test in
            [
                context[test.weighting.term], test.chiSquare.map { context.numbers.decimal($0, places: 3) } ?? ReportContext.absent,
                context.numbers.integer(test.degreesOfFreedom), context.pValue(test.p),
            ]
        }
        let events = logRank.groups.map { group in
            [VisibleText.of(group.group), context.count(group.n), context.count(group.observed), context.decimal(group.expected)]
        }
        let testColumns = [context.words(.test)] + [.chiSquare, .degreesOfFreedom, .pValue].map { context.figures($0) }
        let eventColumns = [context.words(.group)] + [.customers, .observedEvents, .expectedEvents].map { context.figures($0) }
        return [
            .heading(context[.groupComparison]),
            .table(ReportTable(caption: context[.test], columns: testColumns, rows: tests)),
            .table(ReportTable(caption: context[.events], columns: eventColumns, rows: events)),
        ]
    }
}
