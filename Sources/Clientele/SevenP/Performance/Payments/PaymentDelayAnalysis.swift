/// Tells how fast customers pay: days sales outstanding simple and by count-back, days late, ageing, and who owes what is overdue.
///
/// ```swift
/// var builder = CustomerBase.Builder()
/// let issued = try CalendarDay("2024-10-01")
/// try builder.add(invoices: [
///     Invoice(
///         customerID: "ann", issuedDay: issued, amount: try Money("300", in: .eur), dueDay: try CalendarDay("2024-10-31"),
///         paidDay: try CalendarDay("2024-11-10"), paidAmount: try Money("100", in: .eur))
/// ])
/// let delay = try PaymentDelayAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2024-12-30")))
/// print(delay.overdue, delay.averageDaysLate ?? 0, delay.slowPayers[0].oldestDays)  // 200.00 10.0 60
/// ```
public struct PaymentDelayAnalysis: CustomerAnalysis {
    /// How many days of billing the simple days sales outstanding looks at.
    public var days: Int
    /// How many slow payers to list.
    public var mostSlowPayers: Int

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - days: How many days of billing the simple days sales outstanding looks at.
    ///   - mostSlowPayers: How many slow payers to list.
    public init(days: Int = 90, mostSlowPayers: Int = 20) {
        self.days = days
        self.mostSlowPayers = mostSlowPayers
    }

    /// Analyses the invoices of a base.
    ///
    /// - Parameters:
    ///   - base: The invoices.
    ///   - context: The day as of which invoices are open.
    /// - Returns: The delays.
    /// - Throws: ``ClienteleError/Code/missingData`` without an invoice by the day, ``ClienteleError/Code/invalidArgument`` for a number of
    ///   days not above zero, `CancellationError` when asked to stop.
    /// - Complexity: O(*n* log *n*) in the invoices.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> PaymentDelay {
        guard days > 0 else {
            throw ClienteleError(.invalidArgument, "\(days) days of billing say nothing", remedy: "give a number of days above zero")
        }
        var tally = PaymentTally(asOf: context.asOf, recentStart: context.asOf.advanced(by: -days))
        var slow: [(customer: Int, overdue: Int128, invoices: Int, oldest: Int)] = []
        let table = base.records.invoices
        for customer in 0..<(table.starts.isEmpty ? 0 : base.customerCount) {
            if customer.isMultiple(of: 65_536) { try context.checkCancellation() }
            var own = (overdue: Int128(0), invoices: 0, oldest: 0)
            for invoice in table[customer: customer] where invoice.invoiceIssuedDay <= context.asOf {
                guard let late = tally.add(invoice) else { continue }
                own = (own.overdue + late.amount, own.invoices + 1, max(own.oldest, late.days))
            }
            if own.invoices > 0 { slow.append((customer, own.overdue, own.invoices, own.oldest)) }
        }
        guard tally.invoices > 0 else {
            throw ClienteleError(.missingData, "there is no invoice by \(context.asOf)", remedy: "add invoices to the base")
        }
        slow.sort { $0.overdue == $1.overdue ? $0.customer < $1.customer : $0.overdue > $1.overdue }
        try context.report("payments", completed: tally.invoices, total: tally.invoices)
        return result(tally, slow: slow, base: base)
    }

    private func result(
        _ tally: PaymentTally, slow: [(customer: Int, overdue: Int128, invoices: Int, oldest: Int)], base: CustomerBase
    ) -> PaymentDelay {
        func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: base.currency) }
        func outstanding(_ open: Int128) -> Double? {
            tally.recentlyBilled > 0 ? Double(open) / Double(tally.recentlyBilled) * Double(days) : nil
        }
        let ageing = PaymentTally.bounds.enumerated().map { place, bound in
            let from = place == 0 ? nil : (PaymentTally.bounds[place - 1] ?? 0) + 1
            return AgeingBucket(
                fromDays: from, throughDays: place == 0 ? nil : bound, invoices: tally.ageing[place].invoices,
                amount: amount(tally.ageing[place].amount))
        }
        return PaymentDelay(
            asOf: tally.asOf, invoices: tally.invoices, billed: amount(tally.billed), receivables: amount(tally.receivables),
            overdue: amount(tally.overdue), customersOverdue: slow.count, disputed: amount(tally.disputed),
            disputedInvoices: tally.disputedInvoices, daysSalesOutstanding: outstanding(tally.receivables),
            bestPossibleDaysSalesOutstanding: outstanding(tally.receivables - tally.overdue),
            countBackDaysSalesOutstanding: tally.countBack,
            averageDaysToPay: tally.averageDaysToPay, averageDaysLate: tally.averageDaysLate,
            paidLate: Estimate.wilson(Double(tally.paidLateInvoices), of: Double(tally.paidInvoices)), paidInvoices: tally.paidInvoices,
            ageing: ageing,
            slowPayers: slow.prefix(max(mostSlowPayers, 0)).map {
                SlowPayer(
                    customerID: CustomerID(base.purchases.customers[$0.customer]), overdue: amount($0.overdue), invoices: $0.invoices,
                    oldestDays: $0.oldest)
            })
    }
}
