/// Looks at how each customer pays.
struct CustomerRiskReview: Sendable {
    let base: CustomerBase
    let asOf: CalendarDay
    let policy: any CustomerRiskPolicy

    private static let chunkSize = 16_384

    /// The risks of those of the customers who have an invoice by the day, in the order of the ranks.
    func risks(of ranks: [Int], in context: AnalysisContext) throws -> CustomerRisks {
        let size = CustomerRiskReview.chunkSize
        let chunks = try Parallel.map(count: (ranks.count + size - 1) / size) { chunk in
            try context.checkCancellation()
            return ranks[chunk * size..<min((chunk + 1) * size, ranks.count)].compactMap { rank -> CustomerRisks.Row? in
                let found = facts(of: rank)
                return found.invoices > 0 ? CustomerRisks.Row(rank: rank, facts: found, level: policy.level(of: found)) : nil
            }
        }
        return CustomerRisks(ids: base.purchases.customers, currency: base.currency, rows: chunks.flatMap(\.self))
    }

    /// How a customer has paid by the day; what is paid later is not paid yet.
    func facts(of rank: Int) -> CustomerRiskFacts {
        var facts = CustomerRiskFacts()
        var days = 0
        var overdue = ExactSum()
        for invoice in base.records.invoices[customer: rank] where invoice.invoiceIssuedDay <= asOf && invoice.invoiceAmount.minorUnits > 0
        {
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
        for serviceCase in base.records.serviceCases[customer: rank] where serviceCase.serviceCaseOpenedDay <= asOf {
            if serviceCase.serviceCaseKind == .complaint { facts.complaints += 1 }
            if serviceCase.serviceCaseDisputedAmount != nil { facts.disputedCases += 1 }
        }
        return facts
    }
}
