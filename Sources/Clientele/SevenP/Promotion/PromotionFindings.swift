/// Puts into words what of a result is worth acting on, and lists what was tested.
struct PromotionFindings {
    let result: PromotionResult

    init(_ result: PromotionResult) {
        self.result = result
    }

    var tests: [FindingTest] {
        var tests: [FindingTest] = []
        for campaign in result.campaigns {
            func note(_ kind: FindingKind, _ p: Double?) {
                if let p { tests.append(FindingTest(kind, subject: campaign.campaignID, pValue: p)) }
            }
            note(.campaignUplift, campaign.uplift.p)
            note(.campaignProfit, campaign.profit?.p)
            note(.sampleRatioMismatch, campaign.experiment.sampleRatioP)
            note(.upliftDiffersBySegment, campaign.heterogeneity?.p)
        }
        if let p = result.fatigue?.upliftTrend?.p { tests.append(FindingTest(.contactFatigue, pValue: p)) }
        return tests
    }

    /// What is counted, and what was tested whether it withstands correction or not.
    var candidates: [Finding] {
        result.campaigns.flatMap { [uplift($0), profit($0), cash($0), mismatch($0), heterogeneity($0)].compactMap { $0 } }
            + [fatigue].compactMap { $0 }
    }

    private func uplift(_ campaign: CampaignResult) -> Finding? {
        guard let estimate = campaign.uplift.estimate, let p = campaign.uplift.p, let treated = campaign.uplift.treated.rate,
            let control = campaign.uplift.control.rate, let conversions = campaign.uplift.incrementalConversions, estimate.value != 0
        else { return nil }
        let verb = estimate.value > 0 ? "raised" : "lowered"
        let comparative = estimate.value > 0 ? "more" : "fewer"
        return Finding(
            .promotion, .campaignUplift, subject: campaign.campaignID,
            statement:
                "The campaign \(name(campaign)) \(verb) the response from \(PlainFigure.percent(control)) to "
                + "\(PlainFigure.percent(treated)): \(PlainFigure.whole(abs(conversions))) \(comparative) responses than without it.",
            evidence: [
                FindingFigure("uplift", estimate), FindingFigure("treatedRate", treated), FindingFigure("controlRate", control),
                FindingFigure("incrementalConversions", conversions),
            ], effect: campaign.profit?.incrementalMargin ?? campaign.uplift.incrementalRevenue, pValue: p)
    }

    private func profit(_ campaign: CampaignResult) -> Finding? {
        guard let profit = campaign.profit, let p = profit.p else { return nil }
        let money = { (amount: DecimalAmount) in PlainFigure.money(amount, result.currency) }
        let size = DecimalAmount(minorUnits: Int128(profit.profit.minorUnits.magnitude), in: result.currency)
        var evidence = [FindingFigure("profit", profit.estimate)]
        if let roi = profit.roi { evidence.append(FindingFigure("roi", roi)) }
        evidence += [FindingFigure("incrementalMargin", profit.incrementalMargin), FindingFigure("expenses", profit.expenses)]
        let outcome = profit.profit.minorUnits < 0 ? "did not pay: it lost" : "paid: it earned"
        return Finding(
            .promotion, .campaignProfit, subject: campaign.campaignID,
            statement:
                "The campaign \(name(campaign)) \(outcome) \(money(size)) against its control group, "
                + "\(money(profit.incrementalMargin)) of margin for \(money(profit.expenses)) of expenses.",
            evidence: evidence, effect: profit.profit, pValue: p)
    }

    private func cash(_ campaign: CampaignResult) -> Finding? {
        let cash = campaign.cash
        guard cash.invoices > 0, cash.net.minorUnits < 0, !campaign.isRunning, let ratio = cash.returnRatio else { return nil }
        return Finding(
            .promotion, .campaignCashShortfall, subject: campaign.campaignID,
            statement:
                "The campaign \(name(campaign)) has collected \(PlainFigure.money(cash.collected, result.currency)) on its invoices "
                + "and spent \(PlainFigure.money(cash.expenses, result.currency)).",
            evidence: [
                FindingFigure("collected", cash.collected), FindingFigure("billed", cash.billed), FindingFigure("expenses", cash.expenses),
                FindingFigure("returnRatio", ratio),
            ], effect: cash.net)
    }

    private func mismatch(_ campaign: CampaignResult) -> Finding? {
        let experiment = campaign.experiment
        guard experiment.isMismatched == true, let p = experiment.sampleRatioP, let share = experiment.controlShare,
            let planned = experiment.plannedControlShare
        else { return nil }
        return Finding(
            .promotion, .sampleRatioMismatch, subject: campaign.campaignID,
            statement:
                "The campaign \(name(campaign)) held back \(PlainFigure.percent(share.value)) of its customers instead of "
                + "\(PlainFigure.percent(planned)): its groups cannot be compared until that is explained.",
            evidence: [FindingFigure("plannedControlShare", planned), FindingFigure("controlShare", share)], pValue: p)
    }

    private func heterogeneity(_ campaign: CampaignResult) -> Finding? {
        guard let test = campaign.heterogeneity else { return nil }
        let rows = campaign.segments.compactMap { row in row.shrunkenUplift.map { (row.segment, $0) } }
        guard let best = rows.max(by: { $0.1 < $1.1 }), let worst = rows.min(by: { $0.1 < $1.1 }) else { return nil }
        return Finding(
            .promotion, .upliftDiffersBySegment, subject: campaign.campaignID,
            statement:
                "The campaign \(name(campaign)) works differently by segment: about \(PlainFigure.decimal(best.1 * 100)) points in "
                + "\(best.0), \(PlainFigure.decimal(worst.1 * 100)) in \(worst.0).",
            evidence: [FindingFigure("chiSquare", test.chiSquare), FindingFigure("segments", Double(test.segments))], pValue: test.p)
    }

    private var fatigue: Finding? {
        guard let fatigue = result.fatigue, let trend = fatigue.upliftTrend, trend.slope.value < 0 else { return nil }
        return Finding(
            .promotion, .contactFatigue,
            statement:
                "Every contact in the \(fatigue.windowDays) days before a campaign takes "
                + "\(PlainFigure.decimal(-trend.slope.value * 100)) points off its uplift.",
            evidence: [FindingFigure("slope", trend.slope), FindingFigure("windowDays", Double(fatigue.windowDays))], pValue: trend.p)
    }

    private func name(_ campaign: CampaignResult) -> String { campaign.name ?? campaign.campaignID }
}
