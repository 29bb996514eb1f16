/// The table of one kind of records, and the statements on it.
struct RecordTable: Sendable {
    let name: String
    let insert: String
    private let id: String?
    private let concluded: String?
    private let readColumns: String

    /// Describes a table.
    ///
    /// - Parameters:
    ///   - name: The table's name.
    ///   - columns: The columns beside the key and the day, in their order.
    ///   - id: The column of the record's own id, under which it may be amended.
    ///   - concluded: The column by which the age of a record counts; `nil` for records that are never too old.
    ///   - customers: Those of the columns that hold a customer's number.
    init(_ name: String, columns: [String], id: String?, concluded: String?, customers: Set<String> = []) {
        self.name = name
        self.id = id
        self.concluded = concluded
        insert =
            "INSERT INTO \(name) (customer, number, day, \(columns.joined(separator: ", "))) "
            + "VALUES (?, ?, ?\(String(repeating: ", ?", count: columns.count)))"
        let own = columns.map { column in
            customers.contains(column) ? "(SELECT id FROM customer_id WHERE number = \(name).\(column))" : "\(name).\(column)"
        }
        readColumns = (["customer", "number", "day"].map { "\(name).\($0)" } + own).joined(separator: ", ")
    }

    /// The records of one customer after a number: customer, number, most, and the first and the last day of those selected.
    func ofCustomer(onDays: Bool) -> String {
        """
        SELECT NULL, \(readColumns) FROM \(name) WHERE customer = ?1 AND number > ?2 \(onDays ? days("?4", "?5") : "")
        ORDER BY number LIMIT ?3
        """
    }

    /// The records of all customers after one: id, most, and the first and the last day of those selected.
    func afterCustomer(onDays: Bool) -> String {
        """
        SELECT customer_id.id, \(readColumns) FROM customer_id CROSS JOIN \(name) ON \(name).customer = customer_id.number
        WHERE customer_id.id > ?1 \(onDays ? days("?3", "?4") : "")
        ORDER BY customer_id.id, \(name).number LIMIT ?2
        """
    }

    private func days(_ first: String, _ last: String) -> String {
        "AND (\(name).day BETWEEN \(first) AND \(last) OR \(name).day IS NULL)"
    }

    /// The versions of amended records in the order of reading, the last first: their numbers, and the place of each in its record.
    private func versions(_ columns: String, where condition: String) -> String {
        """
        SELECT \(columns), row_number() OVER (PARTITION BY \(id ?? "NULL") ORDER BY customer_id.id DESC, \(name).number DESC) AS place
        FROM \(name) LEFT JOIN customer_id ON customer_id.number = \(name).customer WHERE \(condition)
        """
    }

    /// The numbers of the records that do not stand, since a later version does.
    var amendedNumbers: String? {
        guard let id else { return nil }
        let several = "\(id) IN (SELECT \(id) FROM \(name) WHERE \(id) IS NOT NULL GROUP BY \(id) HAVING count(*) > 1)"
        return "SELECT number FROM (\(versions("\(name).number AS number", where: several))) WHERE place > 1"
    }

    /// Deletes the records that were over before a day: those of one id all or none, as the one that stands says.
    var deleteConcluded: String? {
        guard let concluded else { return nil }
        guard let id else { return "DELETE FROM \(name) WHERE \(concluded) < ?1" }
        let over = versions("\(id) AS id, \(concluded) AS concluded", where: "\(id) IS NOT NULL")
        return """
            DELETE FROM \(name) WHERE (\(id) IS NULL AND \(concluded) < ?1)
                OR \(id) IN (SELECT id FROM (\(over)) WHERE place = 1 AND concluded < ?1)
            """
    }
}
