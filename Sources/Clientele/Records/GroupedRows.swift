/// Purchase rows by customer in byte order of the ids, each customer's by day and order, with what a record id repeats or amends left out.
struct GroupedRows {
    /// What a summary needs of a row, small enough to move while sorting.
    struct Row {
        var day: Int32
        var order: UInt32
        var amount: Int64
        /// The number of the row in the buffer, by which its other columns are found.
        var number: UInt32
    }

    let customers: TextTable
    let orders: TextTable
    /// Where each customer's rows start, and at the end how many there are.
    private(set) var starts: [Int]
    private(set) var rows: [Row]
    let repeatedRecords: Int
    let amendedRecords: Int

    init(_ buffer: PurchaseRowBuffer, orders keepsOrders: Bool, conflicts: ConflictingRecordHandling) throws {
        let (table, ranks) = buffer.customers.ranked()
        customers = table
        let coded = keepsOrders ? buffer.orders.finished(rows: buffer.count) : CodedTexts()
        orders = coded.texts
        let kept = try RepeatedRecords(buffer, conflicts: conflicts)
        repeatedRecords = kept.repeated
        amendedRecords = kept.amended
        let customerOfRow = buffer.customerOfRow.map { ranks[Int($0)] }
        starts = GroupedRows.starts(customerOfRow, count: table.count, kept)
        var next = starts
        let (days, amounts) = (buffer.days, buffer.amounts)
        rows = [Row](repeating: Row(day: 0, order: 0, amount: 0, number: 0), count: starts[table.count])
        rows.withUnsafeMutableBufferPointer { rows in
            for row in 0..<customerOfRow.count where kept.keeps(row) {
                let customer = Int(customerOfRow[row])
                rows[next[customer]] = Row(
                    day: days[row], order: coded.code(row), amount: amounts[row], number: UInt32(truncatingIfNeeded: row))
                next[customer] += 1
            }
            for customer in 0..<table.count {
                var group = UnsafeMutableBufferPointer(rebasing: rows[starts[customer]..<starts[customer + 1]])
                GroupedRows.sort(&group)
            }
        }
    }

    /// Where the kept rows of each customer start, and at the end how many there are.
    private static func starts(_ customerOfRow: [UInt32], count: Int, _ kept: RepeatedRecords) -> [Int] {
        var starts = [Int](repeating: 0, count: count + 1)
        for row in 0..<customerOfRow.count where kept.keeps(row) { starts[Int(customerOfRow[row]) + 1] += 1 }
        for customer in 0..<count { starts[customer + 1] += starts[customer] }
        return starts
    }

    /// Sorts few rows by insertion, which also is quick on rows that came in order, and many by the standard sort.
    private static func sort(_ rows: inout UnsafeMutableBufferPointer<Row>) {
        guard rows.count > 1 else { return }
        if rows.count > 32 {
            rows.sort { ($0.day, $0.order) < ($1.day, $1.order) }
            return
        }
        for index in 1..<rows.count {
            let row = rows[index]
            var place = index
            while place > 0, (row.day, row.order) < (rows[place - 1].day, rows[place - 1].order) {
                rows[place] = rows[place - 1]
                place -= 1
            }
            rows[place] = row
        }
    }
}
