internal import Clientele

/// How sure a segmentation is: intervals, the borders of the classes, and the customers close to one.
enum UncertaintyBlocks {
    /// The most customers listed.
    private static let listed = 10

    static func blocks(_ uncertainty: SegmentationUncertainty?, _ context: ReportContext) -> [ReportBlock] {
        guard let uncertainty else { return [] }
        let resampling = Sentence.resampling(
            resamples: uncertainty.resamples, seed: String(uncertainty.seed), level: uncertainty.level)
        return [
            .heading(context[.uncertainty]), .paragraph(context.vocabulary.text(resampling)), .table(estimates(uncertainty, context)),
        ] + borders(uncertainty, context) + [.paragraph(context.vocabulary.text(.borderline(uncertainty.borderlineCustomers)))]
            + customers(uncertainty, context)
    }

    private static func estimates(_ uncertainty: SegmentationUncertainty, _ context: ReportContext) -> ReportTable {
        func row(_ term: Term, _ estimate: Estimate, _ text: (Double) -> String) -> [String] {
            [context[term], text(estimate.value), text(estimate.lower), text(estimate.upper)]
        }
        let percent = { context.numbers.percent($0) }
        return ReportTable(
            caption: context[.intervals],
            columns: [context.words(.figure)] + [.inData, .lowerEnd, .upperEnd].map { context.figures($0) },
            rows: [
                row(.customersForEightyPercent, uncertainty.customerShareForEightyPercent, percent),
                row(.topFifthShare, uncertainty.topFifthShare, percent),
                row(.gini, uncertainty.gini) { context.numbers.decimal($0, places: 3) },
            ])
    }

    private static func borders(_ uncertainty: SegmentationUncertainty, _ context: ReportContext) -> [ReportBlock] {
        guard !uncertainty.cuts.isEmpty else { return [] }
        let rows = uncertainty.cuts.map {
            [
                context.vocabulary.className($0.name), context.amount($0.lowestValue), context.amount($0.lower),
                context.amount($0.upper),
            ]
        }
        let columns = [context.words(.valueClass)] + [.lowestValue, .lowerEnd, .upperEnd].map { context.figures($0) }
        return [.table(ReportTable(caption: context[.classBorders], columns: columns, rows: rows))]
    }

    private static func customers(_ uncertainty: SegmentationUncertainty, _ context: ReportContext) -> [ReportBlock] {
        guard !uncertainty.borderline.isEmpty else { return [] }
        let rows = uncertainty.borderline.prefix(listed).map {
            [VisibleText.of($0.customerID.description), context.vocabulary.className($0.valueClass), context.share($0.classStability)]
        }
        let columns = [context.words(.customer), context.words(.valueClass), context.figures(.classStability)]
        return [.table(ReportTable(caption: context[.borderlineCustomers], columns: columns, rows: rows))]
    }
}
