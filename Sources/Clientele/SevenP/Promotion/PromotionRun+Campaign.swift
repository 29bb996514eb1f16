extension PromotionRun {
    /// Everything about one campaign.
    func campaign(_ columns: CampaignColumns, record: Campaign?, ledger: CampaignLedger.Entry) throws -> AnalyzedCampaign {
        let past = try pastSpend(columns)
        let revenue = try revenue(columns)
        let sample = try UpliftSample(
            isTreated: columns.isTreated, hasConverted: columns.hasConverted, revenue: revenue,
            cost: columns.hasCost ? columns.cost : nil, pastSpend: past, currency: base.currency)
        let fixed = ledger.contactCost.value + Int128(record?.campaignCost?.minorUnits ?? 0)
        var comparison = settings.comparison
        comparison.marginShare = exactMargin ?? .whole
        comparison.seed = context.seed
        let isCostKnown = columns.hasCost || fixed != 0 || record?.campaignCost != nil
        let money = Money(minorUnits: Int64(clamping: fixed), currency: base.currency)
        var uplift = try comparison.analyze(sample, fixedCost: isCostKnown ? money : nil)
        if margin == nil { (uplift.incrementalProfit, uplift.roi) = (nil, nil) }
        var experiment = ExperimentGuard(
            uplift: uplift, plannedControlShare: settings.plannedControlShares[columns.id], expectedUplift: comparison.expectedUplift,
            customersInBothGroups: columns.inBothGroups)
        if let past, let test = balance(sample, past) { experiment.pastSpendBalanceP = test.pValue }
        let cash = CampaignCashReturn(
            invoices: ledger.invoices, billed: ledger.billed.value, collected: ledger.collected.value,
            campaignCost: Int128(record?.campaignCost?.minorUnits ?? 0), contactCost: ledger.contactCost.value,
            responseCost: ExactSum(of: columns.cost).value, currency: base.currency)
        let isRunning = record.map { $0.campaignLastDay.map { $0 > context.asOf } ?? false } ?? false
        var result = CampaignResult(columns.id, uplift: uplift, experiment: experiment, cash: cash, isRunning: isRunning)
        (result.name, result.channel) = (record?.campaignName, record?.campaignChannel)
        result.firstDay = record?.campaignFirstDay ?? columns.firstContact.map { CalendarDay(daysSince1970: $0) }
        result.lastDay = record?.campaignLastDay
        var analyzed = AnalyzedCampaign(result: result)
        analyzed.marginPerResponse = marginPerResponse(sample)
        analyzed.costPerContact = uplift.treated.n > 0 ? uplift.treated.cost.map { $0.approximateValue / Double(uplift.treated.n) } : nil
        analyzed.result.profit = profit(uplift, cash: cash)
        analyzed.result.breakEven = breakEven(uplift, cash: cash, marginPerResponse: analyzed.marginPerResponse)
        if let rate = uplift.control.rate, uplift.treated.n > 0 {
            analyzed.result.detectableUplift = TwoSamplePower.detectableDifference(
                from: rate, sizes: (Double(uplift.treated.n), Double(uplift.control.n)))
        }
        try addSegments(to: &analyzed, columns)
        return analyzed
    }

    private func balance(_ sample: UpliftSample, _ past: [Int64]) -> WelchTest? {
        WelchTest(SampleMoments(sample.amounts(past, treated: true)), SampleMoments(sample.amounts(past, treated: false)))
    }

    /// What each customer spent in the time before the contact; `nil` without purchases or days of contact.
    private func pastSpend(_ columns: CampaignColumns) throws -> [Int64]? {
        guard !base.purchases.isEmpty, columns.firstContact != nil else { return nil }
        return try spend(columns) { day in (day - settings.pastDays, day - 1) }
    }

    private func revenue(_ columns: CampaignColumns) throws -> [Int64]? {
        switch settings.revenue {
        case .recorded: return columns.hasRevenue ? columns.revenue : nil
        case .purchases(let days):
            guard !base.purchases.isEmpty, columns.firstContact != nil else { return nil }
            return try spend(columns) { day in (day + 1, day + days) }
        }
    }

    /// The sum of each customer's purchases in days that depend on that of the contact; 0 where no such day is known.
    private func spend(_ columns: CampaignColumns, _ window: @Sendable (Int) -> (first: Int, last: Int)) throws -> [Int64] {
        let chunk = 65_536
        let purchases = base.purchases
        let asOf = Int(context.asOf.daysSince1970)
        // Of customers who were held back often nobody notes a day of contact: theirs is that of the campaign, not the one of their own response,
        // and not none, or they would seem to have bought nothing.
        let common = columns.firstContact ?? context.asOf.daysSince1970
        let starts = columns.contactDays.indices.map { columns.hasContactDay[$0] ? columns.contactDays[$0] : common }
        let parts = try Parallel.map(count: (columns.count + chunk - 1) / chunk) { part in
            try context.checkCancellation()
            return (part * chunk..<min((part + 1) * chunk, columns.count)).map { index -> Int64 in
                let (first, last) = window(Int(starts[index]))
                let rank = Int(columns.ranks[index])
                var sum = ExactSum()
                for row in purchases.starts[rank]..<purchases.starts[rank + 1] {
                    let day = Int(purchases.days[row])
                    if day > min(last, asOf) { break }
                    if day >= first { sum.add(purchases.amounts[row]) }
                }
                return Int64(clamping: sum.value)
            }
        }
        return parts.flatMap { $0 }
    }

    /// The mean revenue of those who responded, in either group, times the margin.
    private func marginPerResponse(_ sample: UpliftSample) -> Double? {
        guard let revenue = sample.revenue, let margin else { return nil }
        var (sum, count) = (ExactSum(), 0)
        for index in revenue.indices where sample.hasConverted[index] {
            sum.add(revenue[index])
            count += 1
        }
        guard count > 0 else { return nil }
        return DecimalAmount(minorUnits: sum.value, in: base.currency).approximateValue / Double(count) * margin.share
    }

    private func profit(_ uplift: UpliftResult, cash: CampaignCashReturn) -> CampaignProfit? {
        guard let margin, let exactMargin, let incremental = uplift.incrementalRevenue, let difference = uplift.revenue?.difference,
            let earned = incremental.minorUnits.scaled(
                by: Int128(exactMargin.numerator), over: Int128(exactMargin.denominator))
        else { return nil }
        let amount = DecimalAmount(minorUnits: earned - cash.expenses.minorUnits, in: base.currency)
        let half = (difference.upper - difference.lower) / 2 * Double(uplift.treated.n) * margin.share
        let value = amount.approximateValue
        let error = half / NormalDistribution.quantile(0.5 + 0.5 * uplift.confidence)
        let isLarge = min(uplift.treated.conversions, uplift.control.conversions) >= CampaignProfit.fewestConversions
        let p = isLarge && error > 0 ? min(1, 2 * NormalDistribution.survival(abs(value) / error)) : nil
        return CampaignProfit(
            marginShare: margin.share, incrementalMargin: DecimalAmount(minorUnits: earned, in: base.currency), expenses: cash.expenses,
            profit: amount, estimate: Estimate(value: value, lower: value - half, upper: value + half), p: p)
    }

    private func breakEven(_ uplift: UpliftResult, cash: CampaignCashReturn, marginPerResponse: Double?) -> BreakEvenResponse? {
        guard let marginPerResponse, marginPerResponse > 0, let rate = uplift.treated.rate, uplift.cost != nil else { return nil }
        let cost = cash.expenses.approximateValue / Double(uplift.treated.n)
        let needed = cost / marginPerResponse
        let base = uplift.control.rate
        var treatedNeeded: Int?
        if let base,
            let size = TwoSamplePower.sizeForShares(
                base + needed, base, ratio: Double(uplift.control.n) / Double(uplift.treated.n)), size < 1e15
        {
            treatedNeeded = Int(size.rounded(.up))
        }
        return BreakEvenResponse(
            costPerContact: cost, marginPerResponse: marginPerResponse, uplift: needed, responseRate: (base ?? 0) + needed,
            isReached: rate >= (base ?? 0) + needed, treatedNeeded: treatedNeeded)
    }
}
