/// Looks through a base for everything that calls for a follow-up.
struct FollowUpWatch: Sendable {
    let base: CustomerBase
    let asOf: CalendarDay
    let policy: any FollowUpPolicy
    /// The share of closed leads that were won; `nil` where none is closed.
    let leadWinRate: Estimate?

    /// Customers are taken in chunks of this size, whatever the number of cores.
    private static let chunkSize = 16_384

    init(base: CustomerBase, asOf: CalendarDay, policy: any FollowUpPolicy) {
        self.base = base
        self.asOf = asOf
        self.policy = policy
        var (won, closed) = (0.0, 0.0)
        for lead in base.leads where lead.leadCreatedDay <= asOf && !lead.isOpen(asOf: asOf) {
            closed += 1
            if lead.leadOutcome == .won { won += 1 }
        }
        leadWinRate = Estimate.wilson(won, of: closed)
    }

    /// All follow-ups, those of customers in their order and then those of leads without a customer.
    func tasks(rows: LifecycleRows, in context: AnalysisContext) throws -> [FollowUpTask] {
        var row = [Int32](repeating: -1, count: base.customerCount)
        for (place, rank) in rows.ranks.enumerated() { row[Int(rank)] = Int32(truncatingIfNeeded: place) }
        let (count, size) = (base.customerCount, FollowUpWatch.chunkSize)
        let chunks = try Parallel.map(count: (count + size - 1) / size) { [row] chunk in
            try context.checkCancellation()
            return (chunk * size..<min((chunk + 1) * size, count)).compactMap { rank in
                task(of: rank, row: row[rank] >= 0 ? rows[Int(row[rank])] : nil)
            }
        }
        return chunks.flatMap(\.self) + leadsWithoutCustomer.compactMap(task(of:))
    }

    // MARK: Customers

    private func task(of rank: Int, row: LifecycleRow?) -> FollowUpTask? {
        guard row != nil || base.isKnownBesidePurchases(customer: rank, asOf: asOf) else { return nil }
        let lastContact = base.records.contacts[customer: rank].last { $0.contactDay <= asOf }?.contactDay
        let year = row?.lastDay.map { purchasesOfYear(of: rank, to: $0) }
        var causes = leadCauses(of: rank, lastContact: lastContact)
        causes += [
            serviceCase(of: rank, lastContact: lastContact, year: year), dissatisfaction(of: rank, lastContact: lastContact, year: year),
            unpaidInvoices(of: rank), silence(row, year: year),
        ].compactMap { $0.flatMap { cause($0) } }
        causes += renewals(of: rank).compactMap { cause($0) }
        guard !causes.isEmpty else { return nil }
        let owner = base.records.leads[customer: rank].last { $0.leadOwner != nil && $0.isOpen(asOf: asOf) }?.leadOwner
        return FollowUpTask(rank: rank, manager: base.profiles[rank]?.accountManager ?? owner, causes: causes)
    }

    private func cause(_ occasion: FollowUpOccasion, leadID: String? = nil) -> FollowUpTask.Cause? {
        policy.instruction(for: occasion, asOf: asOf).map { instruction in
            FollowUpTask.Cause(
                reason: occasion.reason, since: occasion.since, instruction: instruction,
                effect: occasion.minorUnitsAtStake.map { $0 * instruction.shareGained }, leadID: leadID)
        }
    }

    /// A customer's net purchases in the year up to the last one, in minor units.
    private func purchasesOfYear(of rank: Int, to last: CalendarDay) -> Double {
        var sum = ExactSum()
        let end = last.daysSince1970
        for row in base.purchases.starts[rank]..<base.purchases.starts[rank + 1] {
            let day = base.purchases.days[row]
            if day <= asOf.daysSince1970, Int(day) > Int(end) - 365 { sum.add(base.purchases.amounts[row]) }
        }
        return max(Double(sum.value), 0)
    }

    private func silence(_ row: LifecycleRow?, year: Double?) -> FollowUpOccasion? {
        guard let row, let last = row.lastDay, let ratio = row.overdueRatio else { return nil }
        let reason: FollowUpReason
        switch row.state {
        case .potential, .target: return nil
        case .firstTime: reason = .secondPurchase
        case .repeat, .loyal, .wonBack: reason = .overdueCustomer
        case .lost: reason = .lostCustomer
        }
        return FollowUpOccasion(reason, since: last, overdueRatio: ratio, minorUnitsAtStake: year)
    }

    /// The oldest case that is open, or was escalated within a month and had no contact since.
    private func serviceCase(of rank: Int, lastContact: CalendarDay?, year: Double?) -> FollowUpOccasion? {
        let waiting = base.records.serviceCases[customer: rank].filter { entry in
            let day = entry.serviceCaseOpenedDay
            guard day <= asOf else { return false }
            let isUnanswered = entry.isServiceCaseEscalated && day.distance(to: asOf) <= 30 && (lastContact.map { $0 <= day } ?? true)
            return entry.isServiceCaseOpen || isUnanswered
        }
        guard let first = waiting.first else { return nil }
        return FollowUpOccasion(
            .serviceCase, since: first.serviceCaseOpenedDay, isEscalated: waiting.contains(where: \.isServiceCaseEscalated),
            minorUnitsAtStake: year)
    }

    /// The last answer, where it shows a dissatisfied customer whom nobody has been in touch with since.
    private func dissatisfaction(of rank: Int, lastContact: CalendarDay?, year: Double?) -> FollowUpOccasion? {
        guard let last = base.records.surveys[customer: rank].last(where: { $0.surveyDay <= asOf }), last.showsDissatisfaction,
            lastContact.map({ $0 <= last.surveyDay }) ?? true
        else { return nil }
        return FollowUpOccasion(.dissatisfaction, since: last.surveyDay, minorUnitsAtStake: year)
    }

    private func unpaidInvoices(of rank: Int) -> FollowUpOccasion? {
        var open = ExactSum()
        var since: CalendarDay?
        for invoice in base.records.invoices[customer: rank] where invoice.invoiceIssuedDay <= asOf {
            guard let due = invoice.invoiceDueDay, due < asOf else { continue }
            let isPaid = invoice.invoicePaidDay.map { $0 <= asOf } ?? false
            let paid = isPaid ? (invoice.invoicePaidAmount ?? invoice.invoiceAmount).minorUnits : 0
            guard paid < invoice.invoiceAmount.minorUnits else { continue }
            open.add(invoice.invoiceAmount.minorUnits)
            open.merge(ExactSum(-Int128(paid)))
            since = min(since ?? due, due)
        }
        return since.map { FollowUpOccasion(.unpaidInvoice, since: $0, minorUnitsAtStake: Double(open.value)) }
    }

    private func renewals(of rank: Int) -> [FollowUpOccasion] {
        base.records.contracts[customer: rank].compactMap { contract in
            guard contract.contractStartDay <= asOf, contract.contractEndDay.map({ $0 > asOf }) ?? true else { return nil }
            let years = max(asOf.civil.year - contract.contractStartDay.civil.year, 0)
            let anniversary = [years, years + 1].lazy.compactMap { try? contract.contractStartDay.adding(years: $0) }.first { $0 > asOf }
            guard let next = [anniversary, contract.contractEndDay].compactMap(\.self).min() else { return nil }
            return FollowUpOccasion(
                .contractRenewal, since: next, minorUnitsAtStake: contract.contractAnnualAmount.map { max(Double($0.minorUnits), 0) })
        }
    }

    // MARK: Leads

    private func leadCauses(of rank: Int, lastContact: CalendarDay?) -> [FollowUpTask.Cause] {
        base.records.leads[customer: rank].compactMap { lead in
            occasion(of: lead, lastContact: lastContact).flatMap { cause($0, leadID: lead.leadID) }
        }
    }

    /// A lead that is open, since its last touch; a contact with its customer touches it too.
    private func occasion(of lead: Lead, lastContact: CalendarDay?) -> FollowUpOccasion? {
        guard lead.leadCreatedDay <= asOf, lead.isOpen(asOf: asOf) else { return nil }
        let touches = [lead.leadCreatedDay, lead.leadLastTouchDay, lastContact].compactMap(\.self).filter { $0 <= asOf }
        let touched = touches.max() ?? lead.leadCreatedDay
        let worth = lead.leadExpectedAmount.flatMap { amount in leadWinRate.map { max(Double(amount.minorUnits), 0) * $0.value } }
        return FollowUpOccasion(
            .openLead, since: touched, agreedDay: lead.leadNextTouchDay.flatMap { $0 > touched ? $0 : nil }, minorUnitsAtStake: worth)
    }

    private var leadsWithoutCustomer: ArraySlice<Lead> {
        let table = base.records.leads
        return table.rows[(table.starts.last ?? 0)...]
    }

    private func task(of lead: Lead) -> FollowUpTask? {
        guard let occasion = occasion(of: lead, lastContact: nil), let cause = cause(occasion, leadID: lead.leadID) else { return nil }
        return FollowUpTask(rank: nil, manager: lead.leadOwner, causes: [cause])
    }
}

extension Survey {
    /// Whether the customer would rather warn others (0 to 6 of ten), stands below the middle of the scale, or perceived clearly less than
    /// was expected, by a quarter of the scale or more.
    fileprivate var showsDissatisfaction: Bool {
        let width = Double(surveyScale.highest) - Double(surveyScale.lowest)
        if let surveyExpectation, let surveyPerception, Double(surveyExpectation) - Double(surveyPerception) >= width / 4 { return true }
        guard let score = surveyScore ?? surveyPerception else { return false }
        let place = (Double(score) - Double(surveyScale.lowest)) / width
        return surveyKind == .recommendation ? place <= 0.6 : place < 0.5
    }
}
