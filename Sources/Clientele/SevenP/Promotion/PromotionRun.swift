/// One run of a ``PromotionAnalysis``.
struct PromotionRun {
    /// How many days a window may have.
    private static let windows = 1...100_000

    let settings: PromotionAnalysis
    let base: CustomerBase
    let context: AnalysisContext
    let margin: PromotionMargin?
    /// The base's purchases; `nil` without any.
    let summaries: PurchaseSummaries?
    /// The rank in the base of each customer of the summaries.
    let ranks: [UInt32]

    init(_ settings: PromotionAnalysis, _ base: CustomerBase, _ context: AnalysisContext) throws {
        self.settings = settings
        self.base = base
        self.context = context
        let windows = [settings.pastDays, settings.fatigueDays]
        guard windows.allSatisfy(PromotionRun.windows.contains), settings.mostEarlierContacts > 0, settings.mostCampaigns > 0,
            settings.topCount >= 0
        else {
            throw ClienteleError(
                .invalidArgument, "the options of the promotion analysis are out of range",
                remedy: "give windows of 1 to 100,000 days, contacts and campaigns above 0, and a list of 0 or more")
        }
        if case .purchases(let days) = settings.revenue, !PromotionRun.windows.contains(days) {
            throw ClienteleError(
                .invalidArgument, "revenue is to be counted over \(days) days", remedy: "count from 1 to 100,000 days")
        }
        for money in [settings.budget, settings.contactCost].compactMap({ $0 })
        where money.currency != base.currency && base.currency != .none {
            throw ClienteleError(
                .mixedCurrencies, "an option is in \(money.currency), the base in \(base.currency)",
                remedy: "give all amounts in one currency")
        }
        margin = PromotionRun.margin(settings, base, asOf: context.asOf)
        let needsPurchases = !base.purchases.isEmpty && !base.records.campaignResponses.rows.isEmpty
        summaries = needsPurchases ? try base.summaries(netting: settings.refunds.netting) : nil
        ranks = (0..<base.customerCount).compactMap {
            base.purchases.starts[$0] < base.purchases.starts[$0 + 1] ? UInt32(truncatingIfNeeded: $0) : nil
        }
    }

    func detail(all: Bool) throws -> PromotionDetail {
        try context.report("campaign responses", completed: 0, total: 1)
        var records: [CustomerID: Campaign] = [:]
        for campaign in base.campaigns where campaign.campaignFirstDay <= context.asOf {
            records[CustomerID(campaign.campaignID)] = campaign
        }
        let later = Set(base.campaigns.filter { $0.campaignFirstDay > context.asOf }.map { CustomerID($0.campaignID) })
        let intake = CampaignIntake(
            base: base, asOf: context.asOf, fatigueDays: settings.fatigueDays,
            mostEarlierContacts: min(settings.mostEarlierContacts, 200), campaigns: records)
        var columns = try intake.columns(context).filter { !later.contains($0.key) }
        for id in records.keys where columns[id] == nil { columns[id] = CampaignColumns(id: id.text) }
        let ordered = columns.values.map { (columns: $0, record: records[CustomerID($0.id)]) }.sorted { left, right in
            let days = [left, right].map { $0.record?.campaignFirstDay.daysSince1970 ?? $0.columns.firstContact ?? .min }
            return days[0] != days[1] ? days[0] < days[1] : CustomerID(left.columns.id) < CustomerID(right.columns.id)
        }
        let kept = Array(ordered.suffix(settings.mostCampaigns))
        try context.report("campaign responses", completed: 1, total: 1)
        let money = CampaignLedger(base, asOf: context.asOf, campaigns: kept.map(\.columns.id))
        var analyzed: [AnalyzedCampaign] = []
        for (index, entry) in kept.enumerated() {
            try context.report("campaigns", completed: index, total: kept.count)
            analyzed.append(try campaign(entry.columns, record: entry.record, ledger: money.entries[index]))
        }
        try context.report("campaigns", completed: kept.count, total: kept.count)
        var result = PromotionResult(
            asOf: context.asOf, currency: base.currency, margin: margin, campaigns: analyzed.map(\.result),
            campaignsLeftOut: ordered.count - kept.count)
        result.fatigue = ContactFatigue(windowDays: settings.fatigueDays, campaigns: kept.map { doses($0.columns) }.filter { !$0.isEmpty })
        let targeting = try PromotionTargeting(self).targets(from: analyzed, all: all)
        result.targets = targeting?.targets
        let findings = PromotionFindings(result)
        result.tests = findings.tests
        result.findings = FindingSelection.told(findings.candidates, tests: findings.tests)
        result.unavailable = PromotionUnavailable(result, base: base, settings: settings).parts
        return PromotionDetail(result: result, chosenCustomers: targeting?.customers ?? [])
    }

    /// The customers by the number of earlier contacts; none where no day of contact is known.
    private func doses(_ columns: CampaignColumns) -> [QiniStep] {
        guard columns.hasContactDay.contains(true) else { return [] }
        var steps = [QiniStep](repeating: QiniStep(), count: min(settings.mostEarlierContacts, 200) + 1)
        // The day of a response is none of contact: only who responds has one, so that all would seem to respond.
        for index in 0..<columns.count where columns.hasContactDay[index] {
            steps[Int(columns.earlierContacts[index])].add(
                isTreated: columns.isTreated[index], hasConverted: columns.hasConverted[index])
        }
        return steps
    }

    private static func margin(_ settings: PromotionAnalysis, _ base: CustomerBase, asOf: CalendarDay) -> PromotionMargin? {
        if let stated = settings.marginShare { return PromotionMargin(share: stated.value, source: .stated) }
        let purchases = base.purchases
        guard !purchases.costs.isEmpty else { return nil }
        var (amounts, costs) = (ExactSum(), ExactSum())
        for row in 0..<purchases.count where purchases.days[row] <= asOf.daysSince1970 {
            guard let cost = purchases.costs[row] else { continue }
            amounts.add(purchases.amounts[row])
            costs.add(cost)
        }
        guard amounts.value > 0 else { return nil }
        // To a millionth, so that the stated share is the one that is counted with.
        let share = Double(amounts.value - costs.value) / Double(amounts.value)
        return PromotionMargin(share: (min(max(share, 0), 1) * 1e6).rounded() / 1e6, source: .recordedCosts)
    }

    /// The margin as a fraction.
    var exactMargin: Share? {
        margin.flatMap { margin in settings.marginShare ?? (try? Share(Int32((margin.share * 1e6).rounded()), of: 1_000_000)) }
    }
}
