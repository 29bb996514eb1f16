/// The finished columns of a buffer, by which rows of one customer and day are put in an order of their own.
struct PurchaseSortColumns {
    let recordIDs: CodedTexts
    /// Orders, products, categories, channels, regions.
    let texts: [CodedTexts]
    let quantities: OptionalIntegers
    let costs: OptionalIntegers
    private let amounts: [Int64]

    init(_ buffer: PurchaseRowBuffer) {
        recordIDs = buffer.recordIDs.finished(rows: buffer.count)
        texts = [buffer.orders, buffer.products, buffer.categories, buffer.channels, buffer.regions].map { $0.finished(rows: buffer.count) }
        quantities = buffer.quantities
        costs = buffer.costs
        amounts = buffer.amounts
    }

    /// The numbers of the buffer's rows in the table's order.
    func ordered(_ grouped: GroupedRows) -> [UInt32] {
        var order = grouped.rows.map(\.number)
        for customer in 0..<grouped.customers.count {
            var start = grouped.starts[customer]
            let end = grouped.starts[customer + 1]
            while start < end {
                var next = start + 1
                while next < end, grouped.rows[next].day == grouped.rows[start].day { next += 1 }
                if next - start > 1 { order[start..<next].sort { precedes(Int($0), Int($1)) } }
                start = next
            }
        }
        return order
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        if amounts[left] != amounts[right] { return amounts[left] < amounts[right] }
        for column in texts where column.code(left) != column.code(right) { return column.code(left) < column.code(right) }
        for column in [quantities, costs] where column[left] != column[right] {
            // No number comes before the least one.
            guard let first = column[left], let second = column[right] else { return column[left] == nil }
            return first < second
        }
        return recordIDs.code(left) < recordIDs.code(right)
    }
}
