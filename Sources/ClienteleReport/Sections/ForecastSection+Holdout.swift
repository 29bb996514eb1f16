internal import Clientele

extension ForecastSection {
    /// How the forecast compares with what happened after the calibration.
    func holdout(_ context: ReportContext) -> [ReportBlock] {
        guard let holdout = forecast.holdout else {
            return forecast.total == nil ? [] : [.note(context.vocabulary.text(.noHoldout))]
        }
        var sentences: [Sentence] = [
            .heldAgainst(
                first: holdout.calibrationEnd.description, last: holdout.holdoutEnd.description,
                actual: Whole.number(holdout.scores.actualPurchases), expected: Whole.number(holdout.scores.expectedPurchases)),
            .predictiveCoverage(share: holdout.coverage90),
        ]
        if let heuristic = forecast.heuristic {
            sentences.append(.hiatusRule(silence: heuristic.hiatus, unit: context.unit(forecast.timeUnit)))
        }
        return [
            .heading(context[.holdout]), context.paragraph(sentences), .table(errors(holdout.scores, context)),
            .figure(byFrequency(holdout, context)), .figure(activity(holdout, context)),
            .note(context.vocabulary.text(.activityMeaning)),
        ]
    }

    private func errors(_ scores: ForecastScores, _ context: ReportContext) -> ReportTable {
        let figures: [(Term, KeyPath<ForecastScores, Double>)] = [
            (.meanAbsoluteError, \.meanAbsoluteError), (.rootMeanSquaredError, \.rootMeanSquaredError), (.bias, \.bias),
            (.rankedScore, \.rankedProbabilityScore),
        ]
        let rule = forecast.heuristic?.scores
        let rows = figures.map { term, path in
            [context[term]] + ([scores] + (rule.map { [$0] } ?? [])).map { context.numbers.decimal($0[keyPath: path], places: 3) }
        }
        let columns =
            [context.words(.figure), context.figures(.modelForecast)] + (rule == nil ? [] : [context.figures(.ruleOfThumb)])
        return ReportTable(caption: context[.forecastErrors], columns: columns, rows: rows)
    }

    private func byFrequency(_ holdout: HoldoutEvaluation, _ context: ReportContext) -> ReportFigure {
        let groups = holdout.byRepeatPurchases
        func series(_ term: Term, _ path: KeyPath<FrequencyGroupOutcome, Double>, isDashed: Bool) -> LineChart.Series {
            let points = groups.map { LineChart.Series.Point(x: Double($0.repeatPurchases), y: $0[keyPath: path]) }
            return LineChart.Series(name: context[term], points: points, isDashed: isDashed)
        }
        let chart = LineChart(
            series: [series(.actual, \.actualMean, isDashed: false), series(.expected, \.expectedMean, isDashed: true)],
            horizontalTitle: context[.repeatPurchases], verticalTitle: context[.purchasesPerCustomer], numbers: context.numbers,
            emptyText: context[.noData])
        let rows = groups.map { group in
            [String(group.repeatPurchases) + (group.isOpenEnded ? "+" : ""), context.count(group.customers)]
                + [group.actualMean, group.expectedMean].map { context.numbers.decimal($0, places: 3) }
        }
        let sentences = rows.map { Sentence.actualAndExpected(name: $0[0], actual: $0[2], expected: $0[3]) }
        let columns = [context.words(.repeatPurchases)] + [.customers, .actual, .expected].map { context.figures($0) }
        return ReportFigure(
            title: context[.holdoutByFrequency], description: context.vocabulary.text(joining: sentences), drawing: chart.drawing,
            data: ReportTable(caption: context[.holdoutByFrequency], columns: columns, rows: rows))
    }

    private func activity(_ holdout: HoldoutEvaluation, _ context: ReportContext) -> ReportFigure {
        let groups = holdout.activity
        let observed = LineChart.Series(
            name: context[.observedShare], points: groups.map { .init(x: 100 * $0.meanProbabilityAlive, y: $0.actualShare.value) },
            band: groups.map { .init(x: 100 * $0.meanProbabilityAlive, lower: $0.actualShare.lower, upper: $0.actualShare.upper) })
        let foretold = LineChart.Series(
            name: context[.foretoldShare], points: groups.map { .init(x: 100 * $0.meanProbabilityAlive, y: $0.expectedShare) },
            isDashed: true)
        let chart = LineChart(
            series: [observed, foretold], horizontalTitle: "\(context[.probabilityAlive]) (%)", verticalTitle: context[.share],
            numbers: context.numbers, isShare: true, emptyText: context[.noData])
        let rows = groups.map { group in
            ["\(context.numbers.percent(group.lower, places: 0))–\(context.numbers.percent(group.upper, places: 0))"]
                + [context.count(group.customers)]
                + [group.expectedShare, group.actualShare.value, group.actualShare.lower, group.actualShare.upper].map { context.share($0) }
        }
        let columns =
            [context.words(.probabilityAlive)]
            + [.customers, .foretoldShare, .observedShare, .lowerEnd, .upperEnd].map { context.figures($0) }
        let sentences = groups.map { Sentence.foretoldAndObserved(foretold: $0.expectedShare, observed: $0.actualShare.value) }
        return ReportFigure(
            title: context[.activityCalibration], description: context.vocabulary.text(joining: sentences), drawing: chart.drawing,
            data: ReportTable(caption: context[.activityCalibration], columns: columns, rows: rows))
    }
}
