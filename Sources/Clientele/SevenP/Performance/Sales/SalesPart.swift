/// The rows of some customers, an order's rows side by side, and each row with the number of its order.
struct SalesPart {
    /// The places of the rows in the table.
    private(set) var rows: [Int] = []
    private(set) var customers: [UInt32] = []
    private(set) var orders: [UInt32] = []
    private(set) var months: [UInt32] = []

    init(_ source: SalesRows, customers part: Range<Int>) {
        let table = source.table
        let codes = table.orders.codes
        let capacity = part.isEmpty ? 0 : table.starts[part.upperBound] - table.starts[part.lowerBound]
        rows.reserveCapacity(capacity)
        customers.reserveCapacity(capacity)
        orders.reserveCapacity(capacity)
        months.reserveCapacity(capacity)
        var number: UInt32 = 0
        var keyed: [(key: UInt64, row: Int)] = []
        for customer in part {
            let range = source.range(of: customer)
            guard !range.isEmpty else { continue }
            keyed.removeAll(keepingCapacity: true)
            var isOrdered = true
            for row in range {
                // Days of lines without an order come before the codes of orders.
                let day = UInt64(truncatingIfNeeded: Int64(table.days[row]) - Int64(Int32.min))
                let code = codes.isEmpty ? 0 : codes[row]
                let key = code == 0 ? day : 1 << 32 + UInt64(code)
                if let last = keyed.last, last.key > key { isOrdered = false }
                keyed.append((key, row))
            }
            if !isOrdered { keyed.sort { ($0.key, $0.row) < ($1.key, $1.row) } }
            var lastKey: UInt64?
            for entry in keyed {
                if entry.key != lastKey { number &+= 1 }
                lastKey = entry.key
                rows.append(entry.row)
                customers.append(UInt32(truncatingIfNeeded: customer))
                orders.append(number)
                months.append(source.month(entry.row))
            }
        }
    }

    @inline(__always)
    func row(_ index: Int, of table: PurchaseTable) -> SalesRow {
        let row = rows[index]
        return SalesRow(
            amount: table.amounts[row], cost: table.costs[row], quantity: table.quantities[row], customer: customers[index],
            order: orders[index])
    }
}
