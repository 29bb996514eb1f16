/// The rows of some customers, an order's rows side by side, and each row with the number of its order.
struct SalesPart: Sendable {
    /// The places of the rows in the table.
    private(set) var rows: [UInt32] = []
    private(set) var customers: [UInt32] = []
    private(set) var orders: [UInt32] = []
    private(set) var months: [UInt32] = []

    init(_ source: SalesRows, customers part: Range<Int>) {
        let table = source.table
        let (codes, days) = (table.orders.codes, table.days)
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
                let day = UInt64(truncatingIfNeeded: Int64(days[row]) - Int64(Int32.min))
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
                rows.append(UInt32(truncatingIfNeeded: entry.row))
                customers.append(UInt32(truncatingIfNeeded: customer))
                orders.append(number)
                months.append(source.month(entry.row))
            }
        }
    }

    /// The rows as plain numbers.
    func plainRows(of table: PurchaseTable) -> [SalesRow] {
        let (amounts, costs, quantities) = (table.amounts, table.costs, table.quantities)
        return rows.indices.map { index in
            let row = Int(rows[index])
            return SalesRow(
                amount: amounts[row], cost: costs[row], quantity: quantities[row], customer: customers[index], order: orders[index])
        }
    }

    /// The parts of all customers.
    static func all(_ rows: SalesRows, in context: AnalysisContext) throws -> [SalesPart] {
        try Parallel.map(count: rows.partCount) { part in
            try context.checkCancellation()
            return SalesPart(rows, customers: rows.customers(ofPart: part))
        }
    }
}
