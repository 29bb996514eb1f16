public import Clientele

/// How contract customers have stayed so far, and how they are expected to.
public struct RetentionForecastSection: ReportSection {
    /// The projection.
    public var retention: RetentionForecastResult

    /// A section on the projected retention of contracts.
    ///
    /// - Parameter retention: The projection.
    public init(_ retention: RetentionForecastResult) {
        self.retention = retention
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: Observed and projected retention, and the parameters of the model.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context[.contractRetention],
            blocks: [context.paragraph(lead(context)), .figure(curve(context))] + parameters(context))
    }

    private func lead(_ context: ReportContext) -> [Sentence] {
        var sentences: [Sentence] = [
            .contractBasis(model: retention.model, customers: retention.customers, periods: retention.periods),
            .retentionFinding(retention.identifiability),
        ]
        sentences += ends
        if !retention.identifiability.hasParameters, let churn = retention.constantChurn {
            let (lower, upper) = (context.share(churn.lower), context.share(churn.upper))
            sentences.append(.constantChurn(rate: churn.value, lower: lower, upper: upper))
        }
        if let lifetime = retention.discountedLifetime, let periods = lifetime.value {
            sentences.append(
                .discountedLifetime(periods: context.numbers.decimal(periods, places: 2), rate: lifetime.discountRate))
        }
        return sentences
    }

    /// The last observed and the last projected share.
    private var ends: [Sentence] {
        var sentences: [Sentence] = []
        let observed = retention.observedSurvival.enumerated().last { $0.element != nil && $0.offset > 0 }
        if let observed, let share = observed.element { sentences.append(.observedShare(periods: observed.offset, share: share)) }
        let projected = retention.survival.enumerated().last { $0.element != nil && $0.offset > 0 }
        if let projected, let share = projected.element { sentences.append(.projectedShare(periods: projected.offset, share: share)) }
        return sentences
    }

    private func curve(_ context: ReportContext) -> ReportFigure {
        let observed = LineChart.Series(name: context[.observed], points: points(retention.observedSurvival))
        let band = retention.survival.indices.compactMap { place -> LineChart.Series.Interval? in
            guard let lower = value(retention.survivalLower, place), let upper = value(retention.survivalUpper, place) else { return nil }
            return LineChart.Series.Interval(x: Double(place), lower: lower, upper: upper)
        }
        let projected = LineChart.Series(name: context[.projected], points: points(retention.survival), band: band, isDashed: true)
        let last = retention.survival.count - 1
        let chart = LineChart(
            series: [observed, projected], marked: retention.periods < last ? Double(retention.periods) : nil,
            markedText: context[.lastObserved], horizontalTitle: context[.renewals], verticalTitle: context[.stayingShare],
            numbers: context.numbers, isShare: true, emptyText: context[.noData])
        let sentences = ends
        return ReportFigure(
            title: context[.stayingShare], description: sentences.isEmpty ? context[.noData] : context.vocabulary.text(joining: sentences),
            drawing: chart.drawing, data: table(context))
    }

    private func table(_ context: ReportContext) -> ReportTable {
        let rows = retention.survival.indices.map { place in
            [context.numbers.integer(place)]
                + [
                    value(retention.observedSurvival, place), value(retention.survival, place), value(retention.survivalLower, place),
                    value(retention.survivalUpper, place), place > 0 ? value(retention.retentionRates, place - 1) : nil,
                ].map { context.share($0) }
        }
        let columns =
            [context.words(.renewals)]
            + [.observed, .projected, .lowerEnd, .upperEnd, .retentionRate].map { context.figures($0) }
        return ReportTable(caption: context[.stayingShare], columns: columns, rows: rows)
    }

    private func parameters(_ context: ReportContext) -> [ReportBlock] {
        guard retention.identifiability.hasParameters, !retention.parameters.isEmpty else { return [] }
        let symbols = ["alpha": "α", "beta": "β"]
        let rows = retention.parameters.map { parameter in
            [symbols[parameter.name] ?? parameter.name]
                + [parameter.value, parameter.standardError, parameter.lower, parameter.upper].map { context.precise($0) }
        }
        let columns = [context.words(.parameter)] + [.estimate, .standardError, .lowerEnd, .upperEnd].map { context.figures($0) }
        return [
            .heading(context[.modelParameters]), .table(ReportTable(caption: context[.modelParameters], columns: columns, rows: rows)),
        ]
    }

    private func points(_ shares: [Double?]) -> [LineChart.Series.Point] {
        shares.enumerated().compactMap { place, share in share.map { LineChart.Series.Point(x: Double(place), y: $0) } }
    }

    private func value(_ shares: [Double?], _ place: Int) -> Double? {
        shares.indices.contains(place) ? shares[place] : nil
    }
}
