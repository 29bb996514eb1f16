public import Clientele

/// How customers behave: the RFM heat map, where the scores begin, and the named segments with what to do for them.
public struct SegmentationSection: ReportSection {
    /// The segmentation.
    public var segmentation: SegmentationOverview

    /// A section on the behaviour of a segmentation's customers.
    ///
    /// - Parameter segmentation: The segmentation.
    public init(_ segmentation: SegmentationOverview) {
        self.segmentation = segmentation
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: Segments, treatments, heat map and scores.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(title: context[.rfmAndSegments], blocks: segments(context) + treatments(context) + rfm(context))
    }

    // MARK: Segments

    private func segments(_ context: ReportContext) -> [ReportBlock] {
        let areCustomary = segmentation.segments.allSatisfy { Term.bySegment[$0.segment] != nil }
        let lead = SegmentationSection.lead(segmentation, context).map { [context.paragraph([$0])] } ?? []
        return lead + [.figure(segmentFigure(context))] + (areCustomary ? [.note(context.vocabulary.text(.segmentConvention))] : [])
    }

    /// Where most of the value lies, in words.
    static func lead(_ segmentation: SegmentationOverview, _ context: ReportContext) -> Sentence? {
        segmentation.segments.max { $0.value.minorUnits < $1.value.minorUnits }.map {
            .mostValuableSegment(
                name: context.vocabulary.segmentName($0.segment), customerShare: $0.customerShare, valueShare: $0.valueShare)
        }
    }

    private func segmentFigure(_ context: ReportContext) -> ReportFigure {
        let groups = segmentation.segments
        let names = groups.map { context.vocabulary.segmentName($0.segment) }
        let bars = zip(names, groups).map { name, group in
            BarRow(
                name: name, values: [Double(group.customers), group.value.approximateValue],
                texts: [context.count(group.customers), context.amount(group.value)])
        }
        let chart = SegmentBars(panels: [context[.customers], context[.value]], rows: bars, emptyText: context[.noData])
        let rows = zip(names, groups).map { name, group in
            [
                name, context.count(group.customers), context.share(group.customerShare), context.amount(group.value),
                context.share(group.valueShare),
            ]
        }
        let columns = [context.words(.segment)] + [.customers, .customerShare, .value, .valueShare].map { context.figures($0) }
        let total = [
            context[.total], context.count(Total.of(groups.map(\.customers))), "", context.amount(Total.of(groups.map(\.value))),
        ]
        let sentences = zip(names, groups).map {
            Sentence.segmentSize(name: $0, customers: $1.customers, value: context.amount($1.value))
        }
        return ReportFigure(
            title: context[.segmentSizes], description: context.vocabulary.text(joining: sentences), drawing: chart.drawing,
            data: ReportTable(caption: context[.segmentSizes], columns: columns, rows: rows, footer: total))
    }

    private func treatments(_ context: ReportContext) -> [ReportBlock] {
        let groups = segmentation.segments.filter { !$0.treatments.isEmpty }
        guard !groups.isEmpty else { return [] }
        let rows = groups.map { group in
            let actions = group.treatments.map {
                context.vocabulary.text(.treatment(kind: context[$0.kind.term], action: context.vocabulary.action($0.action)))
            }
            return [
                context.vocabulary.segmentName(group.segment), context.count(group.customers),
                context.vocabulary.text(listing: actions),
            ]
        }
        let columns = [context.words(.segment), context.figures(.customers), context.words(.whatToDo)]
        return [.table(ReportTable(caption: context[.treatments], columns: columns, rows: rows))]
    }

    // MARK: Scores

    private func rfm(_ context: ReportContext) -> [ReportBlock] {
        let coarse = segmentation.scoreAxes.filter(\.isCoarse).map {
            ReportBlock.note(context.vocabulary.text(.coarseScores(axis: context[$0.axis.term], scores: $0.distinctScores)))
        }
        return [
            .heading(context[.rfm]), .paragraph(context.vocabulary.text(.scoreRule)), .figure(heatMap(context)),
            .table(valueGrid(context)), .table(scores(context)),
        ] + coarse
    }

    private func heatMap(_ context: ReportContext) -> ReportFigure {
        let texts = grid { context.count($0?.customers) }
        let chart = HeatMapChart(
            rowTitle: context[.recencyScore], rows: Self.rowScores.map(String.init), columnTitle: context[.frequencyScore],
            columns: Self.columnScores.map(String.init), values: grid { Double($0?.customers ?? 0) }, texts: texts,
            lowText: context[.low], highText: context[.high], emptyText: context[.noData])
        let fullest = segmentation.cells.max { $0.customers < $1.customers }
        let description = fullest.map {
            Sentence.heatMapDescription(
                rows: context[.recencyScore], columns: context[.frequencyScore], row: String($0.recency), column: String($0.frequency),
                text: context.count($0.customers))
        }
        return ReportFigure(
            title: context[.customersByScore], description: description.map(context.vocabulary.text) ?? context[.noData],
            drawing: chart.drawing, data: table(of: texts, caption: context[.customersByScore], context))
    }

    private func valueGrid(_ context: ReportContext) -> ReportTable {
        table(of: grid { context.amount($0?.value) }, caption: context[.valueByScore], context)
    }

    private static let rowScores = [5, 4, 3, 2, 1]
    private static let columnScores = [1, 2, 3, 4, 5]

    /// Something of each cell, best recency in the top row.
    private func grid<Value>(_ value: (RFMCellSummary?) -> Value) -> [[Value]] {
        Self.rowScores.map { recency in
            Self.columnScores.map { frequency in
                value(segmentation.cells.first { $0.recency == recency && $0.frequency == frequency })
            }
        }
    }

    private func table(of texts: [[String]], caption: String, _ context: ReportContext) -> ReportTable {
        let columns = Self.columnScores.map { ReportColumn("F \($0)", alignment: .end) }
        return ReportTable(
            caption: caption, columns: [context.words(.recencyScore)] + columns, rows: zip(Self.rowScores, texts).map { ["R \($0)"] + $1 })
    }

    /// Where each score begins, and how many customers have it.
    private func scores(_ context: ReportContext) -> ReportTable {
        let cuts = segmentation.cuts
        let counts = RFMAxis.allCases.map { axis in segmentation.scoreAxes.first { $0.axis == axis }?.customers ?? [] }
        let rows = Self.rowScores.map { score -> [String] in
            let recency = cuts.recency.first { $0.score == score }?.from
            let frequency = cuts.frequency.first { $0.score == score }?.from
            let monetary = cuts.monetary.first { $0.score == score }?.from
            let bounds = [context.count(recency), context.count(frequency), context.amount(monetary)]
            return [String(score)]
                + zip(bounds, counts).flatMap { bound, counts in
                    [bound, context.count(counts.indices.contains(score - 1) ? counts[score - 1] : nil)]
                }
        }
        let terms: [Term] = [.recencyUpTo, .recencyCustomers, .frequencyFrom, .frequencyCustomers, .monetaryFrom, .monetaryCustomers]
        return ReportTable(
            caption: context[.scoreCuts], columns: [context.words(.score)] + terms.map { context.figures($0) }, rows: rows)
    }
}
