/// Chooses whom to contact next from what the latest campaign brought in each segment.
struct PromotionTargeting {
    private let run: PromotionRun

    init(_ run: PromotionRun) {
        self.run = run
    }

    /// The choice with the chosen customers: all of them, or the first for the result.
    func targets(from campaigns: [AnalyzedCampaign], all: Bool) throws -> (targets: ContactTargets, customers: [CustomerID])? {
        let teacher = campaigns.last { campaign in
            campaign.marginPerResponse != nil && (campaign.costPerContact != nil || run.settings.contactCost != nil)
                && campaign.segmentUplifts.contains { $0 != nil }
        }
        guard let teacher, let margin = teacher.marginPerResponse, let cost = unitCost(teacher),
            let segments = try run.segments(asOf: run.context.asOf)
        else { return nil }
        let limit = try ContactSelection(unitCost: cost, budget: run.settings.budget).affordable()
        var counts = [Int](repeating: 0, count: segments.names.count)
        for place in segments.places where place != segments.none { counts[Int(place)] += 1 }
        let unit = DecimalAmount(minorUnits: Int128(cost.minorUnits), in: cost.currency)
        var rows: [(place: Int, row: TargetedSegment)] = []
        for place in segments.names.indices.dropLast() where counts[place] > 0 {
            guard place < teacher.segmentUplifts.count, let uplift = teacher.segmentUplifts[place] else { continue }
            rows.append(
                (
                    place,
                    TargetedSegment(
                        segment: segments.names[place], customers: counts[place], expectedUplift: uplift,
                        expectedProfitPerContact: uplift * margin - unit.approximateValue, chosen: 0)
                ))
        }
        rows.sort {
            let (left, right) = ($0.row.expectedProfitPerContact, $1.row.expectedProfitPerContact)
            return left != right ? left > right : $0.place < $1.place
        }
        var left = limit ?? .max
        for index in rows.indices where rows[index].row.expectedProfitPerContact > 0 {
            rows[index].row.chosen = min(left, rows[index].row.customers)
            left -= rows[index].row.chosen
        }
        let chosen = rows.reduce(0) { $0 + $1.row.chosen }
        let customers = customers(rows.map { ($0.place, $0.row.chosen) }, segments, most: all ? chosen : min(chosen, run.settings.topCount))
        let targets = ContactTargets(
            campaignID: teacher.result.campaignID, unitCost: unit,
            budget: run.settings.budget.map { DecimalAmount(minorUnits: Int128($0.minorUnits), in: $0.currency) },
            segments: rows.map(\.row), chosen: chosen,
            cost: DecimalAmount(minorUnits: Int128(cost.minorUnits) * Int128(chosen), in: cost.currency),
            expectedProfit: rows.reduce(0) { $0 + Double($1.row.chosen) * $1.row.expectedProfitPerContact },
            first: Array(customers.prefix(run.settings.topCount)))
        return (targets, customers)
    }

    private func unitCost(_ teacher: AnalyzedCampaign) -> Money? {
        if let stated = run.settings.contactCost { return stated }
        let treated = teacher.result.uplift.treated
        guard let cost = treated.cost, let unit = cost.minorUnits.scaled(by: 1, over: Int128(treated.n)) else { return nil }
        return Money(minorUnits: max(0, Int64(clamping: unit)), currency: run.base.currency)
    }

    /// The first so many of the chosen, segment by segment, each in byte order of the ids.
    private func customers(_ chosen: [(place: Int, count: Int)], _ segments: CampaignSegments, most: Int) -> [CustomerID] {
        var result: [CustomerID] = []
        for (place, count) in chosen {
            let wanted = min(count, most - result.count)
            guard wanted > 0 else { continue }
            let ranks = segments.places.lazy.enumerated().filter { Int($0.element) == place }.prefix(wanted)
            for (rank, _) in ranks { result.append(CustomerID(run.base.purchases.customers[rank])) }
        }
        return result
    }
}
