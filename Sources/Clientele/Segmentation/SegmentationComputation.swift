/// One run of a segmentation: from columns to cut points to every customer's place to the overview.
struct SegmentationComputation {
    let settings: CustomerSegmentation
    let columns: SegmentationColumns
    let currency: Currency
    let context: AnalysisContext

    func result() throws -> Segmentation {
        let concentration = ValueConcentration(columns.classValues)
        guard concentration.total > 0 else {
            throw ClienteleError(
                .noPositiveValue, "the total value by \(context.asOf) is not above zero, so no share of it exists",
                remedy: "check the sign of the amounts: purchases are positive, refunds negative")
        }
        let classBounds = ShareBounds(valueClasses: settings.valueClasses.cuts, values: columns.classValues)
        let tierBounds = ShareBounds(tiers: settings.tiers.cuts, values: columns.tierValues)
        // Recency is turned round, so that more is better on every axis.
        let recencyBounds = try bounds(.recency, columns.recencyDays.map { -$0 })
        let frequencyBounds = try bounds(.frequency, columns.frequencies)
        let monetaryBounds = try bounds(.monetary, columns.monetary)
        var customers = SegmentedCustomers()
        customers.ids = columns.ids
        customers.recencyDays = columns.recencyDays.map { Int($0) }
        customers.frequencies = columns.frequencies.map { Int($0) }
        customers.monetary = columns.monetary
        customers.cells = columns.ids.indices.map { index in
            let recency = recencyBounds.score(of: -columns.recencyDays[index])
            let frequency = frequencyBounds.score(of: columns.frequencies[index])
            let monetary = monetaryBounds.score(of: columns.monetary[index])
            return UInt8((recency - 1) * 25 + (frequency - 1) * 5 + monetary - 1)
        }
        customers.segments = customers.cells.map { UInt8(truncatingIfNeeded: settings.segments.places[Int($0)]) }
        customers.valueClasses = columns.classValues.map { UInt8(truncatingIfNeeded: classBounds.place(of: $0)) }
        customers.tiers = columns.tierValues.map { UInt8(truncatingIfNeeded: tierBounds.place(of: $0)) }
        customers.segmentNames = settings.segments.segmentNames
        customers.classNames = settings.valueClasses.cuts.map(\.name)
        customers.tierNames = settings.tiers.cuts.map(\.name)
        customers.minorUnitDigits = currency.minorUnitDigits
        let uncertainty = try bootstrap(concentration, classBounds)
        customers.classStability = uncertainty?.stability
        let cuts = SegmentationCuts(
            valueClasses: classBounds.points(in: currency), tiers: tierBounds.points(in: currency),
            recency: scoreCuts(recencyBounds) { Int(-$0) }, frequency: scoreCuts(frequencyBounds) { Int($0) },
            monetary: scoreCuts(monetaryBounds) { DecimalAmount(minorUnits: Int128($0), in: currency) })
        return Segmentation(
            overview: overview(of: customers, concentration: concentration, cuts: cuts, uncertainty: uncertainty?.uncertainty),
            customers: customers)
    }

    private func bounds(_ axis: RFMAxis, _ values: [Int64]) throws -> ScoreBounds {
        switch settings.scoring.rule(for: axis) {
        case .midRank: return ScoreBounds(midRanksOf: values)
        case .thresholds(let thresholds): return try ScoreBounds(thresholds: thresholds, axis: axis)
        }
    }

    private func scoreCuts<Bound>(_ bounds: ScoreBounds, _ transform: (Int64) -> Bound) -> [ScoreCut<Bound>] {
        (2...5).map { score in
            ScoreCut(score: score, from: score - 2 < bounds.lowest.count ? transform(bounds.lowest[score - 2]) : nil)
        }
    }

    private func bootstrap(
        _ concentration: ValueConcentration, _ bounds: ShareBounds
    ) throws -> (uncertainty: SegmentationUncertainty, stability: [Double])? {
        guard let options = settings.uncertainty else { return nil }
        let draws = try SegmentationBootstrap(values: columns.classValues, cuts: settings.valueClasses.cuts)
            .draws(options, context: context)
        return SegmentationUncertainty.summary(
            of: draws, options: options, seed: context.seed, concentration: concentration, bounds: bounds, values: columns.classValues,
            ids: columns.ids, currency: currency)
    }
}
