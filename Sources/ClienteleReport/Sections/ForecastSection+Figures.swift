internal import Clientele

extension ForecastSection {
    /// Actual and expected purchases over time: period by period, and since the first day.
    func tracking(_ context: ReportContext) -> [ReportBlock] {
        guard let plot = forecast.tracking, let last = plot.periods.last else { return [] }
        let description = context.vocabulary.text(
            .trackingDescription(
                last: last.end.description, actual: Whole.number(last.cumulativeActual), expected: Whole.number(last.cumulativeExpected)))
        return [
            .figure(track(plot, .purchasesByPeriod, context, description, actual: \.actual, expected: \.expected)),
            .figure(track(plot, .cumulativePurchases, context, description, actual: \.cumulativeActual, expected: \.cumulativeExpected)),
            .note(context.vocabulary.text(.trackingMeaning)),
        ]
    }

    private func track(
        _ plot: TrackingPlot, _ title: Term, _ context: ReportContext, _ description: String,
        actual: KeyPath<TrackingPlot.Period, Double>, expected: KeyPath<TrackingPlot.Period, Double>
    ) -> ReportFigure {
        func series(_ term: Term, _ path: KeyPath<TrackingPlot.Period, Double>, isDashed: Bool) -> LineChart.Series {
            let points = plot.periods.map { LineChart.Series.Point(x: Double($0.number), y: $0[keyPath: path]) }
            return LineChart.Series(name: context[term], points: points, isDashed: isDashed)
        }
        let known = plot.periods.count { $0.end <= plot.calibrationEnd }
        let chart = LineChart(
            series: [series(.actual, actual, isDashed: false), series(.expected, expected, isDashed: true)],
            marked: known > 0 && known < plot.periods.count ? Double(known) : nil, markedText: context[.calibrationEnds],
            horizontalTitle: context.unit(plot.timeUnit), verticalTitle: context[.repeatPurchases], numbers: context.numbers,
            emptyText: context[.noData])
        let rows = plot.periods.map { [$0.end.description, context.count($0[keyPath: actual]), context.decimal($0[keyPath: expected])] }
        let columns = [context.words(.periodEnd), context.figures(.actual), context.figures(.expected)]
        return ReportFigure(
            title: context[title], description: description, drawing: chart.drawing,
            data: ReportTable(caption: context[title], columns: columns, rows: rows))
    }

    /// Numbers of repeat purchases in the calibration.
    func histogram(_ context: ReportContext) -> [ReportBlock] {
        guard let bars = forecast.histogram?.bars, forecast.customers > 0 else { return [] }
        let names = bars.map { String($0.repeatPurchases) + ($0.isOpenEnded ? "+" : "") }
        let rows = zip(names, bars).map { name, bar in
            BarRow(
                name: name, values: [bar.actual, bar.expected].map { $0 / forecast.customers },
                texts: [context.count(bar.actual), context.decimal(bar.expected)])
        }
        let sentences = rows.map { Sentence.actualAndExpected(name: $0.name, actual: $0.texts[0], expected: $0.texts[1]) }
        let columns = [context.words(.repeatPurchases), context.figures(.actual), context.figures(.expected)]
        return [
            .figure(
                ReportFigure(
                    title: context[.purchaseHistogram], description: context.vocabulary.text(joining: sentences),
                    drawing: ShareBars(series: [context[.actual], context[.expected]], rows: rows, emptyText: context[.noData]).drawing,
                    data: ReportTable(
                        caption: context[.purchaseHistogram], columns: columns, rows: rows.map { [$0.name] + $0.texts })))
        ]
    }

    /// Who is still active, by how often and how lately customers bought.
    func alive(_ context: ReportContext) -> [ReportBlock] {
        guard let grid = forecast.probabilityAlive else { return [] }
        let unit = context.unit(forecast.timeUnit)
        let rowTitle = "\(context[.lastPurchaseAge]) (\(unit))"
        let rows = grid.agesAtLastPurchase.map { context.decimal($0) }
        let columns = grid.repeatPurchases.map { context.numbers.integer($0) }
        let texts = grid.probabilities.map { line in line.map { $0.map { context.numbers.percent($0) } ?? "" } }
        let chart = HeatMapChart(
            rowTitle: rowTitle, rows: rows, columnTitle: context[.repeatPurchases], columns: columns,
            values: grid.probabilities.map { line in line.map { $0 ?? 0 } }, texts: texts, lowText: context[.low], highText: context[.high],
            emptyText: context[.noData])
        let figure = ReportFigure(
            title: context[.probabilityAlive], description: description(of: grid, rowTitle, context), drawing: chart.drawing,
            data: ReportTable(
                caption: context[.probabilityAlive],
                columns: [ReportColumn("\(rowTitle) ↓ · \(context[.repeatPurchases]) →")]
                    + columns.map { ReportColumn($0, alignment: .end) }, rows: zip(rows, texts).map { [$0] + $1 }))
        return [.figure(figure), .note(context.vocabulary.text(.aliveMeaning(age: grid.age, unit: unit)))]
    }

    private func description(of grid: ProbabilityAliveGrid, _ rowTitle: String, _ context: ReportContext) -> String {
        var largest: (row: Int, column: Int, value: Double)?
        for (row, line) in grid.probabilities.enumerated() {
            for (column, value) in line.enumerated() {
                if let value, value > largest?.value ?? -1 { largest = (row, column, value) }
            }
        }
        guard let largest, grid.agesAtLastPurchase.indices.contains(largest.row), grid.repeatPurchases.indices.contains(largest.column)
        else { return context[.noData] }
        return context.vocabulary.text(
            .heatMapDescription(
                rows: rowTitle, columns: context[.repeatPurchases], row: context.decimal(grid.agesAtLastPurchase[largest.row]),
                column: context.numbers.integer(grid.repeatPurchases[largest.column]), text: context.numbers.percent(largest.value)))
    }
}
