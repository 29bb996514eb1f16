/// What adds up in one calendar month; months are numbered year · 12 + month − 1.
struct MonthTotals {
    private var new = ExactSum()
    private var returning = ExactSum()
    private var unattributed = ExactSum()
    private var newCustomers = 0
    /// Whether a row lies in the month.
    private(set) var hasRows = false
    private var returningCustomers = 0

    mutating func add(_ amount: Int64, in month: Int32, firstMonth: Int32?) {
        hasRows = true
        if let firstMonth, month >= firstMonth {
            if month == firstMonth { new.add(amount) } else { returning.add(amount) }
        } else {
            unattributed.add(amount)
        }
    }

    mutating func addCustomer(isNew: Bool) {
        if isNew { newCustomers += 1 } else { returningCustomers += 1 }
    }

    /// Adds what other customers' rows came to.
    mutating func merge(_ other: MonthTotals) {
        new.merge(other.new)
        returning.merge(other.returning)
        unattributed.merge(other.unattributed)
        hasRows = hasRows || other.hasRows
        newCustomers += other.newCustomers
        returningCustomers += other.returningCustomers
    }

    func result(month: Int32, asOf: CalendarDay, currency: Currency) -> MonthlyRevenue {
        func amount(_ sum: ExactSum) -> DecimalAmount { DecimalAmount(minorUnits: sum.value, in: currency) }
        // The month is over when the day after the last one that counts lies in a later month.
        let isComplete = CalendarMonths.number(of: asOf.advanced(by: 1).daysSince1970) > month
        return MonthlyRevenue(
            month: CalendarMonths.name(of: month), isComplete: isComplete, newRevenue: amount(new), returningRevenue: amount(returning),
            unattributedRevenue: amount(unattributed), newCustomers: newCustomers, returningCustomers: returningCustomers)
    }

    /// The months between the first and the last, or only the given ones where that would be too many.
    static func filled(_ months: [Int32]) -> [Int32] {
        guard let first = months.min(), let last = months.max(), Int(last) - Int(first) < 1_200 else { return months.sorted() }
        return Array(first...last)
    }
}
