internal import Clientele

extension ProspectingSection {
    // MARK: Pipeline

    func pipeline(_ context: ReportContext) -> [ReportBlock] {
        guard let pipeline = prospecting.pipeline else { return [] }
        var sentences: [SevenPSentence] = [
            .leadsOf(open: pipeline.openLeads, won: pipeline.wonLeads, lost: pipeline.lostLeads)
        ]
        if let forecast = pipeline.forecast, forecast.leads > 0 {
            sentences.append(
                .pipelineWorth(
                    full: context.money(forecast.fullAmount), amount: context.money(forecast.weightedAmount.expected),
                    lower: context.money(forecast.weightedAmount.lower), upper: context.money(forecast.weightedAmount.upper)))
        }
        sentences.append(.staleLeadsOf(leads: pipeline.ageing.staleLeads, days: pipeline.ageing.staleDays))
        return context.say(sentences) + funnel(pipeline, context) + stages(pipeline, context) + ageing(pipeline, context)
    }

    private func stage(_ name: String?, _ context: ReportContext) -> String {
        name.map(VisibleText.of) ?? context.vocabulary.text(SevenPSentence.noStage)
    }

    private func funnel(_ pipeline: LeadPipeline, _ context: ReportContext) -> [ReportBlock] {
        guard let steps = pipeline.funnel?.funnel, !steps.isEmpty else { return [] }
        let stages = steps.enumerated().map { place, step in
            FunnelChart.Stage(
                name: VisibleText.of(step.step), count: Double(step.customers), text: context.count(step.customers),
                conversionText: place == 0 ? nil : step.shareOfPrevious.map { context.share($0) })
        }
        let rows = steps.map {
            [VisibleText.of($0.step), context.count($0.customers), context.share($0.shareOfPrevious), context.share($0.shareOfFirst)]
        }
        let sentences = steps.map { step -> Sentence in
            guard let share = step.shareOfPrevious else {
                return .stageReached(name: VisibleText.of(step.step), customers: step.customers)
            }
            return .stageConverted(name: VisibleText.of(step.step), customers: step.customers, share: share)
        }
        return [
            .figure(
                ReportFigure(
                    title: context.word(.pipelineFunnel), description: context.vocabulary.text(joining: sentences),
                    drawing: FunnelChart(stages: stages, emptyText: context[.noData]).drawing,
                    data: ReportTable(
                        caption: context.word(.pipelineFunnel),
                        columns: context.columns(words: [.stage], figures: [.leads])
                            + [context.figures(.conversion), context.figures(.share)],
                        rows: rows)))
        ]
    }

    private func stages(_ pipeline: LeadPipeline, _ context: ReportContext) -> [ReportBlock] {
        let rows = pipeline.stages.filter { $0.openLeads > 0 || $0.closedLeads > 0 }.map { row in
            [
                stage(row.stage, context), context.count(row.openLeads), context.amount(row.expectedAmount),
                context.amount(row.weightedAmount), context.share(row.chance?.value),
            ] + context.ends(ofShare: row.chance) + [context.decimal(row.medianDays)]
        }
        return context.tables(
            .pipelineStages, words: [.stage],
            figures: [.leads, .expectedAmount, .weightedAmount, .winRate, .lowerEnd, .upperEnd, .medianDays], rows: rows)
    }

    private func ageing(_ pipeline: LeadPipeline, _ context: ReportContext) -> [ReportBlock] {
        let rows = pipeline.ageing.buckets.map { bucket in
            [
                bucket.throughDays.map { context.text([.overdueBy(from: bucket.fromDays, through: $0)]) }
                    ?? context.text([.overdueFrom(from: bucket.fromDays)]),
                context.count(bucket.leads), context.amount(bucket.expectedAmount), context.amount(bucket.weightedAmount),
            ]
        }
        return context.tables(.leadAgeing, words: [.days], figures: [.leads, .expectedAmount, .weightedAmount], rows: rows)
    }

    // MARK: Qualification

    func qualification(_ context: ReportContext) -> [ReportBlock] {
        guard let summary = prospecting.qualification else { return [] }
        let questions: [String: SevenPTerm] = ["money": .money, "authority": .authority, "need": .need]
        let answers = summary.answers.map { answer in
            [questions[answer.question].map { context.word($0) } ?? VisibleText.of(answer.question)]
                + [answer.yes, answer.no, answer.unknown].map { context.count($0) }
        }
        let standings = summary.standings.map { standing in
            [
                context.word(standing.standing.term), context.count(standing.openLeads), context.amount(standing.expectedAmount),
                context.share(standing.winRate?.value),
            ] + context.ends(ofShare: standing.winRate)
        }
        return context.tables(
            .qualification, words: [.question], figures: [.answerYes, .answerNo, .answerUnknown], rows: answers)
            + context.tables(
                .standings, words: [.dimension], figures: [.leads, .expectedAmount, .winRate, .lowerEnd, .upperEnd], rows: standings)
    }

    func lookAlikes(_ context: ReportContext) -> [ReportBlock] {
        guard let found = prospecting.lookAlikes else { return [] }
        let rows = found.listed.prefix(Self.listed).map { lead in
            [VisibleText.of(lead.leadID), lead.customerID.map { context.id($0) } ?? ReportContext.absent, context.hundredths(lead.score)]
        }
        let table = context.tables(.lookAlikes, words: [.lead, .customer], figures: [.score], rows: Array(rows))
        return table.isEmpty ? [] : table + [context.remark(.lookAlikeQuality(auc: found.auc.value, isUseful: found.isUseful))]
    }

    // MARK: Next actions

    func actions(_ context: ReportContext) -> [ReportBlock] {
        guard let actions = prospecting.nextActions else { return [] }
        let counts = actions.counts.filter { $0.count > 0 }.map { count in
            [context.word(count.kind.term), context.count(count.count), context.amount(count.expectedEffect)]
        }
        let rows = actions.listed.prefix(Self.listed).map { action in
            [
                action.customerID.map { context.id($0) } ?? VisibleText.of(action.leadID ?? ""), context.word(action.kind.term),
                action.category.map(VisibleText.of) ?? ReportContext.absent, context.amount(action.expectedEffect),
            ]
        }
        return context.tables(.nextActions, words: [.action], figures: [.required, .expectedEffect], rows: counts)
            + context.tables(.nextFollowUps, words: [.customer, .action, .category], figures: [.expectedEffect], rows: Array(rows))
    }
}

extension LeadStanding {
    var term: SevenPTerm {
        switch self {
        case .qualified: .qualified
        case .undecided: .undecided
        case .unqualified: .unqualified
        }
    }
}

extension NextActionKind {
    var term: SevenPTerm {
        switch self {
        case .secondPurchase: .secondPurchaseAction
        case .remind: .remindAction
        case .winBack: .winBackAction
        case .crossSell: .crossSellAction
        case .askReferral: .askReferralAction
        case .callLead: .callLeadAction
        case .qualifyLead: .qualifyLeadAction
        case .closeLead: .closeLeadAction
        }
    }
}
