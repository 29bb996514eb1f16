public import Clientele

/// Who brings the value: the Lorenz curve with the 80/20 point, the value classes and tiers with their cuts, how sure all that is, and how
/// it adds up to the ledger.
public struct ValueSection: ReportSection {
    /// The segmentation.
    public var segmentation: SegmentationOverview

    /// A section on the value of a segmentation.
    ///
    /// - Parameter segmentation: The segmentation.
    public init(_ segmentation: SegmentationOverview) {
        self.segmentation = segmentation
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: Curve, classes, tiers, uncertainty and reconciliation.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context[.paretoHeading],
            blocks: concentration(context) + classes(context) + tiers(context) + UncertaintyBlocks.blocks(segmentation.uncertainty, context)
                + ledger(context))
    }

    // MARK: Concentration

    private func concentration(_ context: ReportContext) -> [ReportBlock] {
        let lead = segmentation.classes.first.map { first -> [ReportBlock] in
            let sentence = Sentence.mostValuable(
                customers: first.customers, customerShare: first.customerShare, valueShare: first.valueShare)
            return [.paragraph(context.vocabulary.text(sentence))]
        }
        return (lead ?? []) + [.figure(lorenz(context)), .note(context.vocabulary.text(.giniMeaning))]
    }

    private func lorenz(_ context: ReportContext) -> ReportFigure {
        let eighty = segmentation.valueShares.first { $0.valueShare == 0.8 }
        // The result's curve begins with the least valuable; the page tells of the most valuable first.
        let points = segmentation.lorenz.reversed().map {
            LorenzChart.Point(customerShare: 1 - $0.customerShare, valueShare: 1 - $0.valueShare)
        }
        let markedText = eighty.map {
            context.vocabulary.text(.concentration(customerShare: $0.customerShare, valueShare: $0.valueShare))
        }
        let chart = LorenzChart(
            points: points, marked: eighty.map { LorenzChart.Point(customerShare: $0.customerShare, valueShare: $0.valueShare) },
            markedText: markedText ?? "", customerTitle: context[.cumulativeCustomerShare], valueTitle: context[.cumulativeValueShare],
            diagonalText: context[.evenDistribution], emptyText: context[.noData])
        let gini = context.numbers.decimal(segmentation.gini, places: 3)
        let description = eighty.map {
            context.vocabulary.text(.lorenzDescription(customerShare: $0.customerShare, valueShare: $0.valueShare, gini: gini))
        }
        return ReportFigure(
            title: context[.lorenzCurve], description: description ?? context[.noData], drawing: chart.drawing, data: topShares(context))
    }

    private func topShares(_ context: ReportContext) -> ReportTable {
        let shares = (segmentation.topShares + segmentation.valueShares).sorted {
            ($0.customerShare, $0.valueShare) < ($1.customerShare, $1.valueShare)
        }
        return ReportTable(
            caption: context[.topCustomers], columns: [context.words(.topCustomerShare), context.figures(.valueShare)],
            rows: shares.map { [context.share($0.customerShare), context.share($0.valueShare)] })
    }

    // MARK: Classes

    private func classes(_ context: ReportContext) -> [ReportBlock] {
        [
            .heading(context[.valueClasses]),
            context.paragraph([segmentation.valueBasis.sentence, cutRule]),
            .figure(classFigure(context)),
        ]
    }

    /// How the classes are cut: in words for A, B and C, by reference to the table for others.
    private var cutRule: Sentence {
        let cuts = segmentation.cuts.valueClasses
        guard cuts.map(\.name) == ["A", "B", "C"] else { return .cutsByValue }
        return .classRule(first: cuts[0].upTo.value, second: cuts[1].upTo.value)
    }

    private func classFigure(_ context: ReportContext) -> ReportFigure {
        let names = segmentation.classes.map { context.vocabulary.className($0.name) }
        let bars = zip(names, segmentation.classes).map { name, group in
            BarRow(
                name: name, values: [group.customerShare, group.valueShare],
                texts: [context.numbers.percent(group.customerShare), context.numbers.percent(group.valueShare)])
        }
        let sentences = zip(names, segmentation.classes).map {
            Sentence.classShare(name: $0, customerShare: $1.customerShare, valueShare: $1.valueShare)
        }
        let chart = ShareBars(series: [context[.customerShare], context[.valueShare]], rows: bars, emptyText: context[.noData])
        let groups = segmentation.classes.map { ($0.customers, $0.value, $0.customerShare, $0.valueShare) }
        return ReportFigure(
            title: context[.classShares], description: context.vocabulary.text(joining: sentences), drawing: chart.drawing,
            data: table(
                context, caption: context[.classShares], names: names, title: .valueClass, end: .upToValueShare, groups: groups,
                cuts: segmentation.cuts.valueClasses))
    }

    private func tiers(_ context: ReportContext) -> [ReportBlock] {
        let groups = segmentation.tiers.map { ($0.customers, $0.value, $0.customerShare, $0.valueShare) }
        let names = segmentation.tiers.map { context.vocabulary.tierName($0.tier) }
        return [
            .heading(context[.tiers]), context.paragraph([segmentation.tierBasis.sentence, .cutsByCustomers]),
            .table(
                table(
                    context, caption: context[.tiers], names: names, title: .tier, end: .upToCustomerShare, groups: groups,
                    cuts: segmentation.cuts.tiers)),
        ]
    }

    /// Groups with their sizes, values and cuts, and at the end what they add up to.
    private func table(
        _ context: ReportContext, caption: String, names: [String], title: Term, end: Term,
        groups: [(customers: Int, value: DecimalAmount, customerShare: Double, valueShare: Double)], cuts: [ShareCutPoint]
    ) -> ReportTable {
        let rows = groups.indices.map { index in
            let (group, cut) = (groups[index], index < cuts.count ? cuts[index] : nil)
            return [
                names[index], context.count(group.customers), context.share(group.customerShare), context.amount(group.value),
                context.share(group.valueShare), cut.map { context.numbers.percent($0.upTo.value, upTo: 2) } ?? ReportContext.absent,
                context.amount(cut?.lowestValue),
            ]
        }
        let columns =
            [context.words(title)]
            + [.customers, .customerShare, .value, .valueShare, end, .lowestValue].map { context.figures($0) }
        let total = [
            context[.total], context.count(Total.of(groups.map(\.customers))), "", context.amount(Total.of(groups.map(\.value))),
        ]
        return ReportTable(caption: caption, columns: columns, rows: rows, footer: total)
    }

    // MARK: Ledger

    private func ledger(_ context: ReportContext) -> [ReportBlock] {
        let lines = segmentation.reconciliation
        let table = ReportTable(
            caption: context[.reconciliation], columns: [context.words(.ledgerLine), context.figures(.amount)],
            rows: [
                [context[.positiveAmounts], context.amount(lines.positive)], [context[.negativeAmounts], context.amount(lines.negative)],
                [context[.withoutPurchases], context.amount(lines.withoutPurchases)],
            ], footer: [context[.net], context.amount(lines.net)])
        let without = segmentation.withoutPurchases
        let note = without > 0 ? [ReportBlock.note(context.vocabulary.text(.withoutPurchases(without)))] : []
        return [.heading(context[.reconciliation]), .paragraph(context.vocabulary.text(.reconciliationMeaning)), .table(table)] + note
    }
}
