internal import Clientele

/// What matters most, in figures and in words.
public struct SummarySection: ReportSection {
    /// The results.
    public var result: CustomerReportResult

    /// A summary of results.
    ///
    /// - Parameter result: The results.
    public init(_ result: CustomerReportResult) {
        self.result = result
    }

    /// The summary as a list of sentences.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: The section.
    public func content(in context: ReportContext) -> SectionContent {
        let points = valuePoints(context) + lifecyclePoints(context) + revenuePoints(context) + modelPoints(context) + dataPoints(context)
        let blocks: [ReportBlock] = points.isEmpty ? [.paragraph(context.vocabulary.text(.nothingToShow))] : [.list(points)]
        return SectionContent(title: context[.summary], blocks: blocks)
    }

    /// The figures that matter most.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: Up to eight figures.
    public func keyFigures(in context: ReportContext) -> [KeyFigure] {
        (result.segmentation.map { figures(of: $0, context) } ?? []) + (result.lifecycle.map { figures(of: $0, context) } ?? [])
    }

    private func figures(of segmentation: SegmentationOverview, _ context: ReportContext) -> [KeyFigure] {
        let (numbers, uncertainty) = (context.numbers, segmentation.uncertainty)
        let eighty = segmentation.valueShares.first { $0.valueShare == 0.8 }
        return [
            KeyFigure(
                label: context[.customersWithPurchase], value: numbers.integer(segmentation.customers),
                detail: context.vocabulary.text(.purchaseCount(segmentation.purchases))),
            KeyFigure(
                label: context[.totalValue], value: context.money(segmentation.totalValue),
                detail: result.data.firstDay.map { context.vocabulary.text(.since(date: $0.description)) }),
        ]
            + (eighty.map { share in
                let interval = uncertainty.map {
                    Sentence.interval($0.customerShareForEightyPercent, level: $0.level) { numbers.percent($0) }
                }
                return [
                    KeyFigure(
                        label: context[.bringEightyPercent], value: numbers.percent(share.customerShare),
                        detail: interval.map(context.vocabulary.text))
                ]
            } ?? []) + [
                KeyFigure(
                    label: context[.gini], value: numbers.decimal(segmentation.gini, places: 3),
                    detail: uncertainty.map {
                        context.vocabulary.text(.interval($0.gini, level: $0.level) { numbers.decimal($0, places: 3) })
                    })
            ]
    }

    private func figures(of lifecycle: LifecycleResult, _ context: ReportContext) -> [KeyFigure] {
        let bought = lifecycle.funnel.first { $0.step == "bought" }
        let again = lifecycle.funnel.first { $0.step == "repeat" }
        let states: [(Term, CustomerState)] = [(.loyalNow, .loyal), (.lostNow, .lost), (.wonBackNow, .wonBack)]
        return
            (again.map {
                [
                    KeyFigure(
                        label: context[.boughtAgain], value: context.share($0.shareOfPrevious),
                        detail: context.vocabulary.text(.partOfBuyers(customers: $0.customers, buyers: bought?.customers ?? 0)))
                ]
            } ?? [])
            + states.compactMap { term, state in
                lifecycle.states.first { $0.state == state }.map {
                    KeyFigure(
                        label: context[term], value: context.share($0.share),
                        detail: context.vocabulary.text(.partOfKnown(customers: $0.customers, known: lifecycle.customers)))
                }
            }
    }

    private func valuePoints(_ context: ReportContext) -> [String] {
        guard let segmentation = result.segmentation else { return [] }
        let vocabulary = context.vocabulary
        var sentences: [Sentence] = []
        if let eighty = segmentation.valueShares.first(where: { $0.valueShare == 0.8 }) {
            sentences.append(.eightyTwenty(customerShare: eighty.customerShare, valueShare: eighty.valueShare))
        }
        if let fifth = segmentation.topShares.first(where: { $0.customerShare == 0.2 }) {
            sentences.append(.topCustomers(customerShare: fifth.customerShare, valueShare: fifth.valueShare))
        }
        if let best = SegmentationSection.lead(segmentation, context) { sentences.append(best) }
        return sentences.map(vocabulary.text)
    }

    private func lifecyclePoints(_ context: ReportContext) -> [String] {
        (result.lifecycle.map(LifecycleSection.lead) ?? []).map(context.vocabulary.text)
    }

    private func revenuePoints(_ context: ReportContext) -> [String] {
        (result.revenue.flatMap { RevenueSection.lead($0, context) }).map { [context.vocabulary.text($0)] } ?? []
    }

    private func modelPoints(_ context: ReportContext) -> [String] {
        let retention = result.retention.flatMap(RetentionSection.lead).map(context.vocabulary.text)
        let forecast = result.forecast.flatMap { forecast in
            forecast.total.map { _ in context.vocabulary.text(joining: ForecastSection(forecast).lead(context)) }
        }
        return [retention, forecast].compactMap(\.self)
    }

    private func dataPoints(_ context: ReportContext) -> [String] {
        result.data.rowsRejected > 0 ? [context.vocabulary.text(.rejectedRows(result.data.rowsRejected))] : []
    }
}
