extension PromotionRun {
    /// Into how many parts customers are divided, so that each is scored from the other parts.
    private static let folds = 5
    /// From how many responses and refusals in each group on a segment is compared with others.
    private static let fewest = 5

    /// The segments as of a day.
    func segments(asOf day: CalendarDay) throws -> CampaignSegments? {
        guard let summaries else { return nil }
        return try CampaignSegments(
            summaries, ranks: ranks, customers: base.customerCount, asOf: day, scoring: settings.scoring, table: settings.segments,
            refunds: settings.refunds)
    }

    /// Uplift by segment, its differences, and the Qini curve of scores made from them.
    func addSegments(to analyzed: inout AnalyzedCampaign, _ columns: CampaignColumns) throws {
        guard let first = columns.firstContact, columns.isTreated.contains(false), columns.isTreated.contains(true),
            let segments = try segments(asOf: CalendarDay(daysSince1970: first).advanced(by: -1)),
            segments.places.contains(where: { $0 != segments.none })
        else { return }
        let width = segments.names.count
        var parts = [[QiniStep]](repeating: [QiniStep](repeating: QiniStep(), count: width), count: PromotionRun.folds)
        for index in 0..<columns.count {
            let rank = Int(columns.ranks[index])
            let key = base.purchases.customers.withBytes(at: rank) { SeededKey.of($0, seed: context.seed, salt: 4) }
            parts[Int(key % UInt64(PromotionRun.folds))][Int(segments.places[rank])].add(
                isTreated: columns.isTreated[index], hasConverted: columns.hasConverted[index])
        }
        let totals = (0..<width).map { place in parts.reduce(QiniStep()) { $0.joined(with: $1[place]) } }
        let shrinkage = SegmentShrinkage(totals)
        analyzed.segmentUplifts = zip(totals, shrinkage.uplifts).map { $0.treated + $0.control > 0 ? $1 : nil }
        analyzed.result.segments = rows(totals, shrinkage, names: segments.names, analyzed)
        analyzed.result.heterogeneity = heterogeneity(totals)
        analyzed.result.experiment.segmentBalanceP = ChiSquareTest(table: totals.map { [$0.treated, $0.control] })?.pValue
        analyzed.result.qini = try settings.qini.analyze(PromotionRun.scored(parts, totals: totals), seed: context.seed)
    }

    private func rows(
        _ totals: [QiniStep], _ shrinkage: SegmentShrinkage, names: [String], _ analyzed: AnalyzedCampaign
    ) -> [SegmentUplift] {
        var rows = totals.indices.filter { totals[$0].treated + totals[$0].control > 0 }.map { place in
            SegmentUplift(
                segment: names[place], counts: totals[place], shrunkenUplift: shrinkage.uplifts[place],
                confidence: settings.comparison.confidence)
        }
        let tested = rows.indices.filter { rows[$0].p != nil }
        for (index, p) in zip(tested, MultipleComparisons.holm(tested.map { rows[$0].p ?? 1 })) { rows[index].adjustedP = p }
        if let margin = analyzed.marginPerResponse, let cost = analyzed.costPerContact {
            for index in rows.indices { rows[index].expectedProfitPerContact = rows[index].shrunkenUplift.map { $0 * margin - cost } }
        }
        return rows
    }

    private func heterogeneity(_ totals: [QiniStep]) -> UpliftHeterogeneity? {
        let usable = totals.filter { step in
            [
                step.treatedConversions, step.treated - step.treatedConversions, step.controlConversions,
                step.control - step.controlConversions,
            ].allSatisfy { $0 >= PromotionRun.fewest }
        }
        guard let test = ChiSquareTest(estimates: usable.compactMap(SegmentShrinkage.estimate(of:))) else { return nil }
        return UpliftHeterogeneity(
            segments: usable.count, chiSquare: test.chiSquare, degreesOfFreedom: test.degreesOfFreedom, p: test.pValue)
    }

    /// The customers by score, the highest first: the uplift of their segment in the other parts, less that of all segments there.
    private static func scored(_ parts: [[QiniStep]], totals: [QiniStep]) -> [QiniStep] {
        var scored: [(score: Double, step: QiniStep)] = []
        for part in parts {
            let others = totals.indices.map { place in totals[place].without(part[place]) }
            let shrinkage = SegmentShrinkage(others)
            let common = shrinkage.common ?? 0
            for (step, uplift) in zip(part, shrinkage.uplifts) where step != QiniStep() {
                scored.append(((uplift ?? common) - common, step))
            }
        }
        var steps: [QiniStep] = []
        var last: Double?
        for entry in scored.sorted(by: { $0.score > $1.score }) {
            if last == entry.score, let step = steps.last {
                steps[steps.count - 1] = step.joined(with: entry.step)
            } else {
                steps.append(entry.step)
            }
            last = entry.score
        }
        return steps
    }
}
