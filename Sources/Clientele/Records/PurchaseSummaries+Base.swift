extension PurchaseSummaries {
    /// Summarises the rows of a base, which are grouped and ordered already.
    init(table: PurchaseTable, netting: RefundNetting) throws {
        guard netting == .day || table.details.contains(.order) else {
            throw ClienteleError(
                .missingData, "refunds are to be netted by order, but the base was built without orders",
                remedy: "build it with details: .order")
        }
        self.init(netting: netting)
        currency = table.isEmpty ? nil : table.currency
        repeatedRecords = table.repeatedRecords + table.amendedRecords
        let hasOrders = netting == .order
        let hasCosts = !table.costs.isEmpty
        if hasOrders { orders = table.orders.texts }
        for customer in 0..<table.customers.count {
            let range = table.starts[customer]..<table.starts[customer + 1]
            guard !range.isEmpty else { continue }
            var rows = range.map { row in
                GroupedRows.Row(
                    day: table.days[row], order: hasOrders ? table.orders.code(row) : 0, amount: table.amounts[row],
                    number: UInt32(truncatingIfNeeded: row))
            }
            if hasOrders { rows.sort { ($0.day, $0.order) < ($1.day, $1.order) } }
            try append(rows[...], costs: hasCosts ? table.costs : nil, orders: hasOrders) { table.customers[customer] }
            table.customers.withBytes(at: customer) { customers.append($0) }
        }
        if table.amendedRecords > 0 { dropUnused() }
    }
}
