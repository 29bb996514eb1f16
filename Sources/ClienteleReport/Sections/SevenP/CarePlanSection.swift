public import Clientele

/// Whom to get in touch with: what came up, the workload of each manager, and what to do first.
public struct CarePlanSection: ReportSection {
    /// The plan.
    public var plan: CarePlan

    /// The most managers, and the most follow-ups of each.
    private static let managers = 12
    private static let followUps = 5

    /// A section on a care plan.
    ///
    /// - Parameter plan: The plan.
    public init(_ plan: CarePlan) {
        self.plan = plan
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: The reasons, the managers, their first follow-ups, and what could not be done.
    public func content(in context: ReportContext) -> SectionContent {
        let required = Total.of(plan.managers.map(\.required)) ?? 0
        let planned = plan.managers.reduce(0) { $0 + $1.followUps.count }
        let lead: SevenPSentence = required > 0 ? .planOf(required: required, planned: planned) : .nothingToDo
        return SectionContent(
            title: context.word(.carePlan),
            blocks: context.say([lead]) + (required > 0 ? reasons(context) + workload(context) + first(context) : [])
                + UnavailableBlocks.blocks(plan.unavailable, context))
    }

    private var shown: [ManagerPlan] { Array(plan.managers.prefix(Self.managers)) }

    private func name(_ manager: ManagerPlan, _ context: ReportContext) -> String {
        manager.manager.map(VisibleText.of) ?? context.word(.noManager)
    }

    // MARK: What came up

    private func reasons(_ context: ReportContext) -> [ReportBlock] {
        let counts = plan.reasons.filter { $0.required > 0 }
        let bars = counts.map { count in
            BarRow(
                name: context.word(count.reason.term), values: [Double(count.required), Double(count.planned)],
                texts: [context.count(count.required), context.count(count.planned)])
        }
        let rows = zip(bars, counts).map { bar, count in [bar.name, context.word(count.moment.term)] + bar.texts }
        let sentences = bars.map { SevenPSentence.bridgeStep(name: $0.name, amount: $0.texts[0]) }
        return [
            .figure(
                ReportFigure(
                    title: context.word(.reasons), description: context.text(sentences),
                    drawing: SegmentBars(
                        panels: [context.word(.required), context.word(.planned)], rows: bars, emptyText: context[.noData]
                    ).drawing,
                    data: context.table(.reasons, words: [.reason, .moment], figures: [.required, .planned], rows: Array(rows))))
        ]
    }

    // MARK: Managers

    private func workload(_ context: ReportContext) -> [ReportBlock] {
        let rows = shown.map { manager in
            [
                name(manager, context), context.count(manager.customers), context.count(manager.openLeads),
                context.count(manager.openCases),
                context.count(manager.required), context.count(manager.capacity), context.count(manager.deferred),
                context.amount(manager.expectedEffect),
            ]
        }
        let urgent = shown.filter { $0.deferredUrgent > 0 }.map {
            SevenPSentence.urgentDeferred(count: $0.deferredUrgent, manager: name($0, context))
        }
        let part: [SevenPSentence] =
            shown.count < plan.managers.count ? [.rowsShown(shown: shown.count, count: plan.managers.count)] : []
        return context.tables(
            .workload, words: [.manager],
            figures: [.customers, .openLeads, .cases, .required, .capacity, .deferred, .expectedEffect], rows: rows)
            + (part.isEmpty ? [] : [.note(context.text(part))]) + context.say(urgent)
    }

    /// The first follow-ups of every manager.
    private func first(_ context: ReportContext) -> [ReportBlock] {
        let rows = shown.flatMap { manager in
            manager.followUps.prefix(Self.followUps).map { row(of: $0, manager: name(manager, context), context) }
        }
        let table = context.tables(
            .nextFollowUps, words: [.customer, .manager, .why, .action], figures: [.due, .expectedEffect], rows: rows)
        return table.isEmpty ? [] : table + [context.remark(.effectAssumed)]
    }

    private func row(of task: FollowUp, manager: String, _ context: ReportContext) -> [String] {
        let who = task.customerID.map { context.id($0) } ?? VisibleText.of(task.leadID ?? "")
        let reasons = task.reasons.map { context.word($0.term) }
        let actions = task.treatments.map { context.vocabulary.action($0.action) }
        return [
            who + (task.isUrgent ? "*" : ""), manager, context.vocabulary.text(listing: reasons),
            actions.first ?? ReportContext.absent, task.dueDay.description, context.amount(task.expectedEffect),
        ]
    }
}

extension FollowUpReason {
    var term: SevenPTerm {
        switch self {
        case .openLead: .openLeadReason
        case .serviceCase: .serviceCaseReason
        case .dissatisfaction: .dissatisfactionReason
        case .unpaidInvoice: .unpaidInvoiceReason
        case .contractRenewal: .contractRenewalReason
        case .secondPurchase: .secondPurchaseReason
        case .overdueCustomer: .overdueReason
        case .lostCustomer: .lostReason
        }
    }
}

extension FollowUpMoment {
    var term: SevenPTerm {
        switch self {
        case .beforeSale: .beforeSale
        case .duringSale: .duringSale
        case .afterSale: .afterSale
        }
    }
}
