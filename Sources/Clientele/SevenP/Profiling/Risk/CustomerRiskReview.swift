/// Looks at how each customer pays.
struct CustomerRiskReview {
    let base: CustomerBase
    let asOf: CalendarDay
    let policy: any CustomerRiskPolicy
    let listed: Int

    /// `nil` where no customer has an invoice by the day.
    func summary(of ranks: [Int]) -> RiskSummary? {
        var facts: [(rank: Int, facts: CustomerRiskFacts, level: RiskLevel)] = []
        for rank in ranks {
            let fact = self.facts(of: rank)
            if fact.invoices > 0 { facts.append((rank, fact, policy.level(of: fact))) }
        }
        guard !facts.isEmpty else { return nil }
        func total(_ count: (CustomerRiskFacts) -> Int) -> Double { Double(facts.reduce(0) { $0 + count($1.facts) }) }
        let levels = RiskLevel.allCases.map { level in
            let members = facts.filter { $0.level == level }
            return RiskLevelCount(level: level, customers: members.count, overdue: amount(members.map(\.facts.overdueMinorUnits)))
        }
        let high = facts.filter { $0.level == .high }.sorted {
            ($1.facts.overdueMinorUnits, $1.facts.lateInvoices, $0.rank) < ($0.facts.overdueMinorUnits, $0.facts.lateInvoices, $1.rank)
        }
        return RiskSummary(
            customers: facts.count, levels: levels, lateShare: .wilson(total(\.lateInvoices), of: total(\.dueInvoices)),
            disputeShare: .wilson(total(\.disputedInvoices), of: total(\.invoices)),
            complaints: facts.reduce(0) { $0 + $1.facts.complaints },
            overdue: amount(facts.map(\.facts.overdueMinorUnits)),
            riskiest: high.prefix(max(listed, 0)).map { row($0.rank, $0.facts, $0.level) })
    }

    /// How a customer has paid by the day; what is paid later is not paid yet.
    func facts(of rank: Int) -> CustomerRiskFacts {
        var facts = CustomerRiskFacts()
        var days = 0
        var overdue = ExactSum()
        for invoice in base.records.invoices[customer: rank] where invoice.invoiceIssuedDay <= asOf {
            facts.invoices += 1
            if invoice.isInvoiceDisputed { facts.disputedInvoices += 1 }
            guard let due = invoice.invoiceDueDay, due < asOf else { continue }
            facts.dueInvoices += 1
            let paidDay = invoice.invoicePaidDay.flatMap { $0 <= asOf ? $0 : nil }
            let paid = paidDay == nil ? 0 : (invoice.invoicePaidAmount ?? invoice.invoiceAmount).minorUnits
            let isOpen = paid < invoice.invoiceAmount.minorUnits
            let delay = max(due.distance(to: isOpen ? asOf : paidDay ?? asOf), 0)
            if delay > 0 { facts.lateInvoices += 1 }
            days += delay
            if isOpen {
                overdue.add(invoice.invoiceAmount.minorUnits)
                overdue.merge(ExactSum(-Int128(paid)))
                facts.longestOverdueDays = max(facts.longestOverdueDays, delay)
            }
        }
        if facts.dueInvoices > 0 { facts.meanDaysLate = Double(days) / Double(facts.dueInvoices) }
        facts.overdueMinorUnits = Int64(clamping: overdue.value)
        facts.complaints = base.records.serviceCases[customer: rank].count {
            $0.serviceCaseKind == .complaint && $0.serviceCaseOpenedDay <= asOf
        }
        return facts
    }

    private func row(_ rank: Int, _ facts: CustomerRiskFacts, _ level: RiskLevel) -> CustomerRisk {
        CustomerRisk(
            customerID: CustomerID(base.purchases.customers[rank]), level: level, dueInvoices: facts.dueInvoices,
            lateInvoices: facts.lateInvoices, meanDaysLate: facts.meanDaysLate, disputedInvoices: facts.disputedInvoices,
            overdue: amount([facts.overdueMinorUnits]))
    }

    private func amount(_ values: [Int64]) -> DecimalAmount {
        DecimalAmount(minorUnits: ExactSum(of: values).value, in: base.currency)
    }
}
