/// What invoices come to as of a day.
struct PaymentTally {
    let asOf: CalendarDay
    /// Billed in the last days.
    let recentStart: CalendarDay
    private(set) var invoices = 0
    private(set) var billed: Int128 = 0
    private(set) var recentlyBilled: Int128 = 0
    private(set) var receivables: Int128 = 0
    private(set) var overdue: Int128 = 0
    private(set) var disputed: Int128 = 0
    private(set) var disputedInvoices = 0
    private(set) var paidInvoices = 0
    private(set) var paidLateInvoices = 0
    private(set) var ageing = PaymentTally.bounds.map { _ in (invoices: 0, amount: Int128(0)) }
    private(set) var billedOfMonth: [Int32: Int128] = [:]
    // Days times minor units, exact.
    private var daysToPay: Int128 = 0
    private var paidAmount: Int128 = 0
    private var daysLate: Int128 = 0
    private var paidAmountWithDueDay: Int128 = 0

    init(asOf: CalendarDay, recentStart: CalendarDay) {
        self.asOf = asOf
        self.recentStart = recentStart
    }

    /// The last day overdue of each bucket; 0 for what is not due.
    static let bounds: [Int?] = [0, 30, 60, 90, nil]

    /// Adds an invoice of the past.
    ///
    /// - Returns: What is overdue of it and for how many days; `nil` where nothing is.
    mutating func add(_ invoice: Invoice) -> (amount: Int128, days: Int)? {
        let amount = Int128(invoice.invoiceAmount.minorUnits)
        invoices += 1
        billed &+= amount
        if invoice.invoiceIssuedDay > recentStart { recentlyBilled &+= amount }
        billedOfMonth[CalendarMonths.number(of: invoice.invoiceIssuedDay.daysSince1970), default: 0] &+= amount
        let paidDay = invoice.invoicePaidDay.flatMap { $0 <= asOf ? $0 : nil }
        let paid = paidDay == nil ? 0 : invoice.invoicePaidAmount.map { Int128($0.minorUnits) } ?? amount
        if let paidDay, amount > 0 { addPayment(of: paid, on: paidDay, invoice) }
        let open = amount - paid
        if invoice.isInvoiceDisputed {
            disputedInvoices += 1
            disputed &+= open
        }
        guard open != 0 else { return nil }
        receivables &+= open
        let days = invoice.invoiceDueDay.map { max($0.distance(to: asOf), 0) } ?? 0
        let bucket = PaymentTally.bounds.firstIndex { $0.map { days <= $0 } ?? true } ?? 0
        ageing[bucket].invoices += 1
        ageing[bucket].amount &+= open
        guard days > 0 else { return nil }
        overdue &+= open
        return open > 0 ? (open, days) : nil
    }

    private mutating func addPayment(of paid: Int128, on day: CalendarDay, _ invoice: Invoice) {
        guard paid > 0 else { return }
        daysToPay &+= paid &* Int128(invoice.invoiceIssuedDay.distance(to: day))
        paidAmount &+= paid
        guard let due = invoice.invoiceDueDay else { return }
        paidInvoices += 1
        paidLateInvoices += day > due ? 1 : 0
        daysLate &+= paid &* Int128(due.distance(to: day))
        paidAmountWithDueDay &+= paid
    }

    var averageDaysToPay: Double? { paidAmount > 0 ? Double(daysToPay) / Double(paidAmount) : nil }

    var averageDaysLate: Double? { paidAmountWithDueDay > 0 ? Double(daysLate) / Double(paidAmountWithDueDay) : nil }

    /// Takes months off what is open, the last one first; of the month at hand only the days that have passed count.
    var countBack: Double? {
        guard receivables > 0, let first = billedOfMonth.keys.min() else { return nil }
        var rest = receivables
        var days = 0.0
        var month = CalendarMonths.number(of: asOf.daysSince1970)
        var length = Double(asOf.day)
        var lastDay = asOf
        while month >= first {
            let ofMonth = billedOfMonth[month] ?? 0
            if ofMonth > rest { return days + length * Double(rest) / Double(ofMonth) }
            rest -= ofMonth
            days += length
            if rest == 0 { return days }
            lastDay = lastDay.startOfMonth.advanced(by: -1)
            length = Double(lastDay.day)
            month -= 1
        }
        return days
    }
}
