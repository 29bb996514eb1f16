extension SegmentationComputation {
    func overview(
        of customers: SegmentedCustomers, concentration: ValueConcentration, cuts: SegmentationCuts, uncertainty: SegmentationUncertainty?
    ) -> SegmentationOverview {
        let total = Double(concentration.total)
        let count = customers.count
        let classes = groups(customers.valueClasses, of: customers.classNames.count, values: columns.classValues)
        let tiers = groups(customers.tiers, of: customers.tierNames.count, values: columns.tierValues)
        let segments = groups(customers.segments, of: customers.segmentNames.count, values: columns.classValues)
        let cells = groups(customers.cells.map { $0 / 5 }, of: 25, values: columns.classValues)
        let tierTotal = tiers.reduce(into: ExactSum()) { $0.merge($1.value) }.value
        return SegmentationOverview(
            asOf: context.asOf, currency: currency, customers: count, purchases: columns.purchases, refunds: columns.refunds,
            repeatedRecords: columns.repeatedRecords,
            withoutPurchases: columns.withoutPurchases, valueBasis: settings.valueClasses.basis, totalValue: amount(concentration.total),
            gini: concentration.gini ?? 0,
            classes: zip(customers.classNames, classes).map { name, group in
                ValueClassSummary(
                    name: name, customers: group.customers, value: amount(group.value.value),
                    customerShare: Double(group.customers) / Double(count), valueShare: Double(group.value.value) / total)
            },
            tiers: zip(customers.tierNames, tiers).map { name, group in
                TierSummary(
                    tier: name, customers: group.customers, value: amount(group.value.value),
                    customerShare: Double(group.customers) / Double(count),
                    valueShare: tierTotal > 0 ? Double(group.value.value) / Double(tierTotal) : 0)
            },
            tierBasis: settings.tiers.basis,
            segments: zip(customers.segmentNames, segments).map { name, group in
                SegmentSummary(
                    segment: name, customers: group.customers, value: amount(group.value.value),
                    customerShare: Double(group.customers) / Double(count), valueShare: Double(group.value.value) / total,
                    treatments: settings.treatments[name] ?? [])
            },
            cells: cells.enumerated().map { place, group in
                RFMCellSummary(
                    recency: place / 5 + 1, frequency: place % 5 + 1, customers: group.customers, value: amount(group.value.value))
            },
            scoreAxes: scoreAxes(customers.cells), cuts: cuts, topShares: concentration.topShares(percents: [1, 5, 10, 20, 50]),
            valueShares: valueShares(concentration), lorenz: concentration.lorenzCurve(steps: 100), reconciliation: reconciliation(),
            uncertainty: uncertainty, migration: nil)
    }

    private func groups(_ places: [UInt8], of count: Int, values: [Int64]) -> [CustomerGroupSummary] {
        var result = [CustomerGroupSummary](repeating: CustomerGroupSummary(), count: count)
        for (place, value) in zip(places, values) { result[Int(place)].add(value: value) }
        return result
    }

    private func scoreAxes(_ cells: [UInt8]) -> [ScoreAxisSummary] {
        RFMAxis.allCases.map { axis in
            var counts = [0, 0, 0, 0, 0]
            let divisor = axis == .recency ? 25 : axis == .frequency ? 5 : 1
            for cell in cells { counts[Int(cell) / divisor % 5] += 1 }
            let distinct = counts.count { $0 > 0 }
            return ScoreAxisSummary(axis: axis, distinctScores: distinct, customers: counts, isCoarse: distinct < 5)
        }
    }

    private func valueShares(_ concentration: ValueConcentration) -> [TopShare] {
        [Share(known: 1, 2), Share(known: 4, 5), Share(known: 9, 10), Share(known: 19, 20)].compactMap { share in
            concentration.customerShare(bringing: share).map { TopShare(customerShare: $0, valueShare: share.value) }
        }
    }

    /// Positive and negative values in revenue, whatever basis the classes are made on: this is what the ledger knows.
    private func reconciliation() -> LedgerReconciliation {
        let positive = ExactSum(of: columns.monetary.lazy.filter { $0 > 0 })
        let negative = ExactSum(of: columns.monetary.lazy.filter { $0 < 0 })
        var net = columns.valueWithoutPurchases
        net.merge(positive)
        net.merge(negative)
        return LedgerReconciliation(
            positive: amount(positive.value), negative: amount(negative.value),
            withoutPurchases: amount(columns.valueWithoutPurchases.value), net: amount(net.value))
    }

    private func amount(_ minorUnits: Int128) -> DecimalAmount {
        DecimalAmount(minorUnits: minorUnits, in: currency)
    }
}
