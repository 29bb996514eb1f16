/// Brings tasks into a plan: by manager, in order, within capacity.
struct CarePlanDraft {
    let analysis: CarePlanAnalysis
    let watch: FollowUpWatch
    let segments: SegmentedCustomers?

    private var base: CustomerBase { watch.base }
    private var asOf: CalendarDay { watch.asOf }

    /// A task with what it is ranked by.
    private struct Ranked {
        let task: FollowUpTask
        let isUrgent: Bool
        let days: Int
        let effect: Double?
        /// Where the task came up, which settles what is equal and follows the order of the ids.
        let place: Int
    }

    func plan(of tasks: [FollowUpTask]) -> CarePlan {
        var groups = managerTallies()
        for (place, task) in tasks.enumerated() {
            let ranked = Ranked(task: task, isUrgent: task.isUrgent, days: task.days, effect: task.effect, place: place)
            groups[key(task.manager), default: ManagerTally(name: task.manager)].tasks.append(ranked)
        }
        var required: [FollowUpReason: Int] = [:]
        var planned: [FollowUpReason: Int] = [:]
        var managers: [ManagerPlan] = []
        for group in groups.values.sorted(by: ManagerTally.precedes) where group.isWorthTelling {
            let plan = managerPlan(of: group)
            for ranked in group.tasks { for reason in ranked.task.reasons { required[reason, default: 0] += 1 } }
            for task in plan.followUps { for reason in task.reasons { planned[reason, default: 0] += 1 } }
            managers.append(plan)
        }
        let reasons = FollowUpReason.allCases.map {
            FollowUpReasonCount(reason: $0, moment: $0.moment, required: required[$0] ?? 0, planned: planned[$0] ?? 0)
        }
        return CarePlan(
            asOf: asOf, currency: base.currency, policy: analysis.policy.name, assumptions: analysis.policy.parameters, managers: managers,
            reasons: reasons, leadWinRate: watch.leadWinRate, unavailable: unavailable)
    }

    // MARK: Managers

    private struct ManagerTally {
        let name: String?
        var customers = 0
        var openLeads = 0
        var openCases = 0
        var recentContacts = 0
        var tasks: [Ranked] = []

        init(name: String?) { self.name = name }

        /// Whoever has no manager and needs nothing is not told of.
        var isWorthTelling: Bool { name != nil || !tasks.isEmpty }

        static func precedes(_ left: ManagerTally, _ right: ManagerTally) -> Bool {
            guard let leftName = left.name, let rightName = right.name else { return left.name != nil && right.name == nil }
            return leftName.utf8.lexicographicallyPrecedes(rightName.utf8)
        }
    }

    /// Names are told apart by their bytes, as ids are.
    private func key(_ manager: String?) -> CustomerID? { manager.map { CustomerID($0) } }

    private func managerTallies() -> [CustomerID?: ManagerTally] {
        var groups: [CustomerID?: ManagerTally] = [:]
        for rank in 0..<base.customerCount where base.isKnown(customer: rank, asOf: asOf) {
            let manager = base.profiles[rank]?.accountManager
            groups[key(manager), default: ManagerTally(name: manager)].customers += 1
            let cases = base.records.serviceCases[customer: rank].count { $0.isServiceCaseOpen && $0.serviceCaseOpenedDay <= asOf }
            let contacts = base.records.contacts[customer: rank].count {
                $0.contactDay <= asOf && $0.contactDay.distance(to: asOf) < 30
            }
            groups[key(manager)]?.openCases += cases
            groups[key(manager)]?.recentContacts += contacts
        }
        for lead in base.leads where lead.leadCreatedDay <= asOf && lead.isOpen(asOf: asOf) {
            let manager = lead.leadOwner ?? lead.leadCustomerID.flatMap { base.profile(of: $0)?.accountManager }
            groups[key(manager), default: ManagerTally(name: manager)].openLeads += 1
        }
        return groups
    }

    private func managerPlan(of group: ManagerTally) -> ManagerPlan {
        let ranked = group.tasks.sorted(by: precedes)
        let capacity = max(group.name.flatMap { analysis.capacities[$0] } ?? analysis.capacity, 0)
        let (chosen, rest) = (ranked.prefix(capacity), ranked.dropFirst(capacity))
        return ManagerPlan(
            manager: group.name, customers: group.customers, openLeads: group.openLeads, openCases: group.openCases,
            recentContacts: group.recentContacts, capacity: capacity, required: ranked.count, deferred: rest.count,
            deferredUrgent: rest.count(where: \.isUrgent), expectedEffect: total(chosen), deferredEffect: total(rest),
            followUps: chosen.map(followUp(of:)))
    }

    private func precedes(_ left: Ranked, _ right: Ranked) -> Bool {
        if left.isUrgent != right.isUrgent { return left.isUrgent }
        if left.isUrgent, left.days != right.days { return left.days < right.days }
        let (leftEffect, rightEffect) = (left.effect ?? -1, right.effect ?? -1)
        if leftEffect != rightEffect { return leftEffect > rightEffect }
        return (left.days, left.place) < (right.days, right.place)
    }

    /// The sum of what is shown, so that the total is that of its rows.
    private func total(_ tasks: some Sequence<Ranked>) -> DecimalAmount {
        DecimalAmount(minorUnits: tasks.reduce(0) { $0 + (rounded($1.effect) ?? 0) }, in: base.currency)
    }

    private func rounded(_ effect: Double?) -> Int128? {
        effect.flatMap { Int128(exactly: $0.rounded()) }
    }

    // MARK: Follow-ups

    private func followUp(of ranked: Ranked) -> FollowUp {
        let task = ranked.task
        let customer = task.rank.map { CustomerID(base.purchases.customers[$0]) }
        let row = customer.flatMap { segments?.customer($0) }
        let first = task.causes.first
        return FollowUp(
            id: "care-\(asOf)-\(customer?.text ?? task.leadID ?? "")", customerID: customer, leadID: task.leadID,
            moment: first?.reason.moment ?? .afterSale, reasons: task.reasons, since: first?.since ?? asOf,
            dueDay: (try? asOf.adding(days: ranked.days)) ?? asOf, isUrgent: ranked.isUrgent,
            expectedEffect: rounded(ranked.effect).map { DecimalAmount(minorUnits: $0, in: base.currency) }, segment: row?.segment,
            treatments: row.flatMap { analysis.segmentation.treatments[$0.segment] } ?? [])
    }

    private var unavailable: [UnavailablePart] {
        var parts: [UnavailablePart] = []
        func need(_ part: String, _ needs: [String], _ reason: String, unless holds: Bool) {
            if !holds { parts.append(UnavailablePart(part, needs: needs, because: reason)) }
        }
        let counts = base.recordCounts
        need(
            "managers", ["customer.accountManager"], "no customer has an account manager",
            unless: base.profiles.contains { $0?.accountManager != nil })
        need("openLead", ["lead"], "there are no leads", unless: counts[.lead] > 0)
        need("serviceCase", ["serviceCase"], "there are no service cases", unless: counts[.serviceCase] > 0)
        need("dissatisfaction", ["survey"], "there are no surveys", unless: counts[.survey] > 0)
        need("unpaidInvoice", ["invoice"], "there are no invoices", unless: counts[.invoice] > 0)
        need("contractRenewal", ["contract"], "there are no contracts", unless: counts[.contract] > 0)
        need("silence", ["purchase"], "there are no purchases", unless: counts[.purchase] > 0)
        need("leadWinRate", ["lead.outcome"], "no lead has been closed", unless: watch.leadWinRate != nil || counts[.lead] == 0)
        return parts
    }
}
