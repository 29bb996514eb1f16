public import Clientele

/// What campaigns change: uplift against control, what it earned, the Qini curve, segments, contact fatigue and whom to contact next.
public struct PromotionSection: ReportSection {
    /// The campaigns.
    public var promotion: PromotionResult

    /// The most campaigns in the tables, the latest ones.
    private static let listed = 12
    /// The most campaigns with a picture, the latest ones.
    private static let pictures = 3

    /// A section on campaigns.
    ///
    /// - Parameter promotion: The campaigns.
    public init(_ promotion: PromotionResult) {
        self.promotion = promotion
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: Uplift and profit of the campaigns, Qini curves, segments, fatigue, whom to contact, and what could not be done.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(
            title: context.word(.promotionSection),
            blocks: context.say(lead) + campaigns(context) + guards(context) + profits(context) + cash(context)
                + shown.filter { $0.qini != nil }.suffix(Self.pictures).flatMap { pictures(of: $0, context) } + fatigue(context)
                + targets(context) + UnavailableBlocks.blocks(promotion.unavailable, context))
    }

    private var shown: [CampaignResult] { promotion.campaigns.suffix(Self.listed) }

    /// The name of a campaign, with a mark while it runs.
    private func name(_ campaign: CampaignResult, isMarked: Bool = false) -> String {
        VisibleText.of(campaign.name ?? campaign.campaignID) + (isMarked && campaign.isRunning ? "*" : "")
    }

    private func name(of campaignID: String) -> String {
        promotion.campaigns.first { $0.campaignID == campaignID }.map { name($0) } ?? VisibleText.of(campaignID)
    }

    private var lead: [SevenPSentence] {
        guard !promotion.campaigns.isEmpty else { return [] }
        var sentences: [SevenPSentence] = [
            .campaignCount(campaigns: promotion.campaigns.count, withControl: promotion.comparison?.campaigns.count ?? 0)
        ]
        if promotion.campaignsLeftOut > 0 { sentences.append(.campaignsLeftOut(count: promotion.campaignsLeftOut)) }
        if let margin = promotion.margin { sentences.append(.marginUsed(share: margin.share)) }
        return sentences
    }

    // MARK: Campaigns

    private func campaigns(_ context: ReportContext) -> [ReportBlock] {
        let adjusted = promotion.comparison?.campaigns ?? []
        let rows = shown.map { campaign in
            let uplift = campaign.uplift
            let corrected = adjusted.first { $0.campaignID == campaign.campaignID }?.adjustedP
            return [
                name(campaign, isMarked: true), context.count(uplift.treated.n), context.count(uplift.control.n),
                context.share(uplift.treated.rate), context.share(uplift.control.rate), context.share(uplift.uplift),
                context.share(uplift.lower), context.share(uplift.upper), context.pValue(corrected),
            ]
        }
        let table = context.tables(
            .campaigns, words: [.campaign],
            figures: [.treated, .control, .treatedRate, .controlRate, .uplift, .lowerEnd, .upperEnd, .adjustedPValue], rows: rows)
        guard !table.isEmpty else { return [] }
        let running: [SevenPSentence] = shown.contains(where: \.isRunning) ? [.stillRunning] : []
        var part: [SevenPSentence] = []
        if shown.count < promotion.campaigns.count { part = [.rowsShown(shown: shown.count, count: promotion.campaigns.count)] }
        return table + [.note(context.text([.upliftMeaning] + running + part))]
    }

    private func guards(_ context: ReportContext) -> [ReportBlock] {
        let guarded = shown.filter { $0.uplift.control.n > 0 }
        let rows = guarded.map { campaign in
            [
                name(campaign), context.share(campaign.experiment.plannedControlShare),
                context.share(campaign.experiment.controlShare?.value),
                context.pValue(campaign.experiment.sequentialP), context.share(campaign.detectableUplift),
            ]
        }
        let unequal = guarded.filter { $0.experiment.isMismatched == true }.map { SevenPSentence.groupsUnequal(campaign: name($0)) }
        return context.tables(
            .experimentGuards, words: [.campaign], figures: [.plannedControl, .controlShare, .sequentialPValue, .detectableUplift],
            rows: rows)
            + context.say(unequal)
    }

    private func profits(_ context: ReportContext) -> [ReportBlock] {
        let rows = shown.compactMap { campaign in
            campaign.profit.map { profit in
                [
                    name(campaign), context.amount(profit.incrementalMargin), context.amount(profit.expenses),
                    context.amount(profit.profit),
                    context.hundredths(profit.estimate.lower), context.hundredths(profit.estimate.upper), context.share(profit.roi?.value),
                ]
            }
        }
        return context.tables(
            .campaignProfits, words: [.campaign],
            figures: [.incrementalMargin, .expenses, .profit, .lowerEnd, .upperEnd, .returnOnInvestment], rows: rows)
    }

    private func cash(_ context: ReportContext) -> [ReportBlock] {
        let rows = shown.filter { $0.cash.invoices > 0 }.map { campaign in
            [name(campaign), context.count(campaign.cash.invoices)]
                + [campaign.cash.billed, campaign.cash.collected, campaign.cash.expenses, campaign.cash.net].map { context.amount($0) }
                + [context.share(campaign.cash.returnRatio)]
        }
        return context.tables(
            .cashReturns, words: [.campaign], figures: [.invoices, .billed, .collected, .expenses, .cashNet, .returnRatio], rows: rows)
    }

    // MARK: Qini curve and segments

    private func pictures(of campaign: CampaignResult, _ context: ReportContext) -> [ReportBlock] {
        guard let qini = campaign.qini, qini.points.count > 1 else { return [] }
        let curve = qini.points.map { LineChart.Series.Point(x: $0.share, y: $0.incrementalRate) }
        let straight = [LineChart.Series.Point(x: 0, y: 0), LineChart.Series.Point(x: 1, y: qini.overall)]
        let chart = LineChart(
            series: [
                LineChart.Series(name: context.word(.bySegments), points: curve),
                LineChart.Series(name: context.word(.atRandom), points: straight, isDashed: true),
            ],
            horizontalTitle: context.word(.customersByScore), verticalTitle: context.word(.incrementalRate), numbers: context.numbers,
            isShare: true, isHorizontalShare: true, emptyText: context[.noData])
        let title = context.text([.qiniTitle(campaign: name(campaign))])
        let rows = qini.points.map { point in
            [context.share(point.share), context.decimal(point.incrementalConversions), context.share(point.incrementalRate)]
        }
        let description = SevenPSentence.qiniDescription(
            campaign: name(campaign), qini: context.precise(qini.qini.value), lower: context.precise(qini.qini.lower),
            upper: context.precise(qini.qini.upper))
        let columns = context.columns(words: [.customersByScore], figures: [.additionalResponses, .incrementalRate])
        let figure = ReportFigure(
            title: title, description: context.text([description]), drawing: chart.drawing,
            data: ReportTable(caption: title, columns: columns, rows: rows))
        return [.figure(figure), .note(context.text([description, .qiniMeaning]))] + segments(of: campaign, context)
    }

    private func segments(of campaign: CampaignResult, _ context: ReportContext) -> [ReportBlock] {
        let rows = campaign.segments.map { segment in
            [
                context.vocabulary.segmentName(segment.segment), context.count(segment.treated.n), context.count(segment.control.n),
                context.share(segment.uplift?.value),
            ] + context.ends(ofShare: segment.uplift) + [context.share(segment.shrunkenUplift), context.pValue(segment.adjustedP)]
        }
        guard !rows.isEmpty else { return [] }
        let columns = context.columns(
            words: [.segment], figures: [.treated, .control, .uplift, .lowerEnd, .upperEnd, .likelyUplift, .adjustedPValue])
        return [
            .table(
                ReportTable(caption: context.text([.segmentUpliftTitle(campaign: name(campaign))]), columns: columns, rows: rows))
        ]
    }

    // MARK: Fatigue and targets

    private func fatigue(_ context: ReportContext) -> [ReportBlock] {
        guard let fatigue = promotion.fatigue else { return [] }
        let rows = fatigue.levels.map { level in
            [
                context.numbers.integer(level.earlierContacts) + (level.isOpenEnded ? "+" : ""), context.count(level.treated),
                context.share(level.treatedRate?.value), context.count(level.control), context.share(level.controlRate?.value),
                context.share(level.uplift?.value),
            ] + context.ends(ofShare: level.uplift)
        }
        return context.tables(
            .fatigue, words: [.earlierContacts],
            figures: [.treated, .treatedRate, .control, .controlRate, .uplift, .lowerEnd, .upperEnd], rows: rows)
            + (rows.isEmpty ? [] : [context.remark(.fatigueMeaning(days: fatigue.windowDays))])
    }

    private func targets(_ context: ReportContext) -> [ReportBlock] {
        guard let targets = promotion.targets else { return [] }
        let rows = targets.segments.map { segment in
            [
                context.vocabulary.segmentName(segment.segment), context.count(segment.customers), context.share(segment.expectedUplift),
                context.hundredths(segment.expectedProfitPerContact), context.count(segment.chosen),
            ]
        }
        let summary = SevenPSentence.chosenTargets(
            customers: targets.chosen, campaign: name(of: targets.campaignID), cost: context.money(targets.cost))
        return [.heading(context.word(.contactTargets)), .paragraph(context.text([summary]))]
            + context.tables(
                .contactTargets, words: [.segment], figures: [.customers, .likelyUplift, .profitPerContact, .chosen], rows: rows)
    }
}
