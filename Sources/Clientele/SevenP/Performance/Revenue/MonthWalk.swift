/// Adds up customers' rows month by month, new and returning customers apart.
struct MonthWalk {
    private(set) var totals: [MonthTotals]
    private let rows: SalesRows
    private let policy: NetWithin
    private let days: [Int32]
    private let amounts: [Int64]

    init(_ rows: SalesRows, policy: NetWithin) {
        totals = [MonthTotals](repeating: MonthTotals(), count: rows.monthCount)
        self.rows = rows
        self.policy = policy
        days = rows.table.days
        amounts = rows.table.amounts
    }

    /// Adds one customer's rows, which stand by day.
    mutating func add(_ range: Range<Int>) {
        var firstMonth: Int32?
        var row = range.lowerBound
        while row < range.upperBound, firstMonth == nil {
            let end = endOfDay(row, range)
            if isOccasion(row..<end) { firstMonth = Int32(truncatingIfNeeded: rows.month(row)) }
            row = end
        }
        row = range.lowerBound
        var countedMonth = -1
        while row < range.upperBound {
            let end = endOfDay(row, range)
            let month = Int(rows.month(row))
            for line in row..<end { totals[month].add(amounts[line], in: Int32(truncatingIfNeeded: month), firstMonth: firstMonth) }
            if month != countedMonth, isOccasion(row..<end) {
                countedMonth = month
                totals[month].addCustomer(isNew: firstMonth.map { Int($0) == month } ?? false)
            }
            row = end
        }
    }

    private func endOfDay(_ start: Int, _ range: Range<Int>) -> Int {
        var end = start + 1
        while end < range.upperBound, days[end] == days[start] { end += 1 }
        return end
    }

    private func isOccasion(_ lines: Range<Int>) -> Bool {
        var (purchases, refunds) = (0, 0)
        var net: Int128 = 0
        for line in lines {
            net &+= Int128(amounts[line])
            if amounts[line] >= 0 { purchases += 1 } else { refunds += 1 }
        }
        return policy.isOccasion(NettedLines(purchaseLines: purchases, refundLines: refunds, net: net > 0 ? 1 : net < 0 ? -1 : 0))
    }
}
