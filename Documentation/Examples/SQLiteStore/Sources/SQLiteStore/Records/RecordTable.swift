/// The table of one kind of records, and the statements on it.
struct RecordTable: Sendable {
    let name: String
    /// The column by which the age of a record counts, if records of the kind have an age.
    let concluded: String?
    let insert: String
    private let readColumns: String

    /// Describes a table.
    ///
    /// - Parameters:
    ///   - name: The table's name.
    ///   - columns: The columns beside the key, in their order.
    ///   - concluded: The column by which the age of a record counts.
    ///   - customers: Those of the columns that hold a customer's number.
    init(_ name: String, columns: [String], concluded: String?, customers: Set<String> = []) {
        self.name = name
        self.concluded = concluded
        insert =
            "INSERT INTO \(name) (customer, day, number, \(columns.joined(separator: ", "))) "
            + "VALUES (?, ?, ?\(String(repeating: ", ?", count: columns.count)))"
        let own = columns.map { column in
            customers.contains(column) ? "(SELECT id FROM customer_id WHERE number = \(name).\(column))" : "\(name).\(column)"
        }
        readColumns = (["customer", "day", "number"].map { "\(name).\($0)" } + own).joined(separator: ", ")
    }

    /// The records of one customer after a place: customer, day, number, first day, last day, most.
    func ofCustomer(withUndated: Bool) -> String {
        """
        SELECT NULL, \(readColumns) FROM \(name)
        WHERE customer = ?1 AND (day, number) > (?2, ?3) AND \(days("?4", "?5", withUndated: withUndated))
        ORDER BY day, number LIMIT ?6
        """
    }

    /// The records of all customers after one: id, first day, last day, most.
    func afterCustomer(withUndated: Bool) -> String {
        """
        SELECT customer_id.id, \(readColumns) FROM customer_id CROSS JOIN \(name) ON \(name).customer = customer_id.number
        WHERE customer_id.id > ?1 AND \(days("?2", "?3", withUndated: withUndated))
        ORDER BY customer_id.id, \(name).day, \(name).number LIMIT ?4
        """
    }

    private func days(_ first: String, _ last: String, withUndated: Bool) -> String {
        let range = "\(name).day BETWEEN \(first) AND \(last)"
        return withUndated ? "(\(range) OR \(name).day = \(Schema.noDay))" : range
    }
}
