/// The records of one kind: grouped by customer in byte order of the ids, each customer's by day, equal days by what the records say.
package struct RecordTable<Row: Sendable>: Sendable {
    /// All records; those that belong to no customer stand last.
    package let rows: [Row]
    /// Where each customer's records start, and at the end where those without a customer do; empty where there are no records.
    package let starts: [Int]
    /// How many records were left out because one of the same id says the same.
    package let repeatedRecords: Int
    /// How many records were left out because a later one of the same id says something else.
    package let amendedRecords: Int

    init(rows: [Row], starts: [Int], repeatedRecords: Int, amendedRecords: Int) {
        self.rows = rows
        self.starts = starts
        self.repeatedRecords = repeatedRecords
        self.amendedRecords = amendedRecords
    }

    /// How many records there are, and how many were left out.
    var counts: (kept: Int, repeated: Int, amended: Int) { (rows.count, repeatedRecords, amendedRecords) }

    /// The records of the customer of a rank below the number of customers.
    package subscript(customer rank: Int) -> ArraySlice<Row> {
        starts.isEmpty ? [] : rows[starts[rank]..<starts[rank + 1]]
    }
}

extension RecordTable where Row: TableRecord {
    /// Whether a customer has a record up to a day.
    func hasRow(ofCustomer rank: Int, upTo day: CalendarDay) -> Bool {
        // A record without a day stands first, and counts always.
        self[customer: rank].first.map { $0.tableDay.map { $0 <= day } ?? true } ?? false
    }
}
