/// What was sold in each period, and to whom.
struct BaseSales {
    private(set) var revenue: [Int128]
    /// The ranks of the customers who bought, ascending.
    private(set) var buyers: [[UInt32]]
    private var newBuyers: [Int]
    private var newProductRevenue: [Int128?]

    init(_ table: PurchaseTable, windows: [BaseWindow], asOf: CalendarDay) {
        revenue = [Int128](repeating: 0, count: windows.count)
        buyers = [[UInt32]](repeating: [], count: windows.count)
        newBuyers = [Int](repeating: 0, count: windows.count)
        newProductRevenue = [Int128?](repeating: nil, count: windows.count)
        var firstBuyer: UInt32?
        // Rows stand by customer, then by day: a customer's first line of at least 0 is the first time the customer bought.
        for row in table.days.indices where table.days[row] <= asOf.daysSince1970 {
            let customer = table.customerOfRow[row]
            let isFirst = table.amounts[row] >= 0 && firstBuyer != customer
            if isFirst { firstBuyer = customer }
            guard let place = BaseWindow.place(of: table.days[row], in: windows) else { continue }
            revenue[place] += Int128(table.amounts[row])
            guard table.amounts[row] >= 0 else { continue }
            if buyers[place].last != customer { buyers[place].append(customer) }
            if isFirst { newBuyers[place] += 1 }
        }
        addNewProducts(table, windows, asOf)
    }

    /// Of the customers of one period the share who bought in another.
    func retention(from before: Int, to now: Int) -> Double? {
        guard !buyers[before].isEmpty else { return nil }
        let again = Set(buyers[now])
        return Double(buyers[before].count { again.contains($0) }) / Double(buyers[before].count)
    }

    func acquisition(_ place: Int) -> Double? {
        buyers[place].isEmpty ? nil : Double(newBuyers[place]) / Double(buyers[place].count)
    }

    func newProductShare(_ place: Int) -> Double? {
        guard let new = newProductRevenue[place], revenue[place] > 0 else { return nil }
        return Double(new) / Double(revenue[place])
    }

    private mutating func addNewProducts(_ table: PurchaseTable, _ windows: [BaseWindow], _ asOf: CalendarDay) {
        guard !table.products.codes.isEmpty else { return }
        var firstSold: [UInt32: Int32] = [:]
        var firstDay = Int32.max
        for row in table.days.indices where table.days[row] <= asOf.daysSince1970 {
            firstDay = min(firstDay, table.days[row])
            let product = table.products.code(row)
            guard product != 0, table.amounts[row] >= 0 else { continue }
            firstSold[product] = min(firstSold[product] ?? .max, table.days[row])
        }
        let youngest = windows.map { window -> Int32? in
            guard let yearBefore = try? window.first.adding(months: -12), firstDay <= yearBefore.daysSince1970 else { return nil }
            return (try? window.last.adding(months: -12))?.daysSince1970
        }
        for place in windows.indices where youngest[place] != nil { newProductRevenue[place] = 0 }
        for row in table.days.indices where table.days[row] <= asOf.daysSince1970 {
            guard let place = BaseWindow.place(of: table.days[row], in: windows), let limit = youngest[place],
                let sold = firstSold[table.products.code(row)], sold > limit
            else { continue }
            newProductRevenue[place] = (newProductRevenue[place] ?? 0) + Int128(table.amounts[row])
        }
    }
}
