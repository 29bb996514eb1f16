import Clientele
import GRDB

/// What is known of customers, each with a version.
enum CustomerTable {
    private static let columns = """
        customer_id.id, version, kind, since, is_target, account_manager, division,
        (SELECT id FROM customer_id AS parents WHERE parents.number = customer.parent), attributes
        """

    /// A customer's row, if there is one.
    static func customer(_ id: CustomerID, in database: Database) throws -> VersionedCustomer? {
        let sql = """
            SELECT \(columns) FROM customer_id JOIN customer ON customer.customer = customer_id.number WHERE customer_id.id = ?
            """
        var found: VersionedCustomer?
        try database.forEachRow(of: sql, bind: { try $0.add(id.text) }, do: { found = try customer($0) })
        return found
    }

    /// The next customers after an id, in byte order.
    static func customers(after id: String, most: Int, in database: Database) throws -> [VersionedCustomer] {
        let sql = """
            SELECT \(columns) FROM customer_id CROSS JOIN customer ON customer.customer = customer_id.number
            WHERE customer_id.id > ? ORDER BY customer_id.id LIMIT ?
            """
        var found: [VersionedCustomer] = []
        try database.forEachRow(
            of: sql,
            bind: { sink in
                try sink.add(id)
                try sink.add(Int64(most))
            }, do: { try found.append(customer($0)) })
        return found
    }

    static func write(_ customer: Customer, version: StoreRevision, numbers: CustomerNumbers, in database: Database) throws {
        let statement = try database.cachedStatement(sql: "INSERT OR REPLACE INTO customer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        var sink = StatementSink(statement, numbers: numbers)
        try sink.add(customer.customerID)
        try sink.add(Int64(bitPattern: version.number))
        try sink.add(choice: customer.customerKind)
        try sink.add(customer.customerSince)
        try sink.add(customer.isTargetCustomer)
        try sink.add(customer.accountManager)
        try sink.add(customer.customerDivision)
        try sink.add(customer.parentCustomerID)
        try sink.add(customer.customerAttributes)
        try database.finish(statement)
    }

    private static func customer(_ row: StatementRow) throws -> VersionedCustomer {
        guard let id = row.text(at: 0) else { throw SQLiteStore.damaged("a customer has no id") }
        // The columns after the version, as those of a record after its key.
        var columns = RecordRow(row, customer: CustomerID(id), currency: nil, startingAt: 2)
        return VersionedCustomer(
            customer: try Customer(
                customerID: CustomerID(id), kind: columns.nextChoice(CustomerKind.self), since: columns.nextDay(),
                isTarget: required(columns.nextFlag()), accountManager: columns.nextText(), division: columns.nextText(),
                parentID: columns.nextCustomerID(), attributes: columns.nextAttributes()),
            version: StoreRevision(UInt64(bitPattern: row.number(at: 1))))
    }
}
