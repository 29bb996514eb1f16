import Clientele
import GRDB

/// One reading of the records of a kind: where it stands, and how it gets the next page.
///
/// Each page begins after the last record of the one before, found by its key, so that no statement stays open between two pages.
struct RecordReading<Record: StoredRow>: Sendable {
    private let days: ClosedRange<Int64>
    private let withUndated: Bool
    private let currency: Currency?
    private let most: Int
    /// The selected customers still to be read; `nil` for all of them and for the records of none.
    private var remaining: ArraySlice<CustomerID>?
    // The last record read; the first records to be read are those without a customer, under the number 0.
    private var customer: (number: Int64, id: CustomerID?) = (0, nil)
    private var key: (day: Int64, number: Int64) = (.min, 0)
    private(set) var isAtEnd = false

    init(_ selection: RecordSelection, currency: Currency?, most: Int) {
        days =
            selection.days.map { Int64($0.lowerBound.daysSince1970)...Int64($0.upperBound.daysSince1970) }
            ?? Schema.noDay...Int64(Int32.max)
        withUndated = selection.days != nil && Record.mayBeUndated
        remaining = selection.customers.map { $0.sorted()[...] }
        self.currency = currency
        self.most = most
        // Number 0 is not one of the selected customers.
        if remaining != nil { customer.number = -1 }
    }

    /// Some records, and where the reading stands after them.
    struct Page: Sendable {
        let records: [Record]
        let next: RecordReading
    }

    /// The next records; none at the end.
    func page(of snapshot: DatabaseSnapshot) async throws -> Page {
        try await SQLiteStore.translated {
            try await snapshot.read { database in
                var next = self
                let records = try next.nextRecords(in: database)
                return Page(records: records, next: next)
            }
        }
    }

    private mutating func nextRecords(in database: Database) throws -> [Record] {
        var page: [Record] = []
        page.reserveCapacity(most)
        while page.count < most, !isAtEnd {
            try readOn(in: database, into: &page)
            if page.count < most { try goOn(in: database, into: &page) }
        }
        return page
    }

    /// Reads the rest of the customer of the last record.
    private mutating func readOn(in database: Database, into page: inout [Record]) throws {
        let (customer, key, days) = (customer.number, key, days)
        let room = Int64(most - page.count)
        try read(Record.table.ofCustomer(withUndated: withUndated), in: database, into: &page) { sink in
            for number in [customer, key.day, key.number, days.lowerBound, days.upperBound, room] { try sink.add(number) }
        }
    }

    /// Goes on to the next customers: reads all of them, or turns to the next that is selected.
    private mutating func goOn(in database: Database, into page: inout [Record]) throws {
        if remaining != nil {
            guard let next = remaining?.popFirst() else { return isAtEnd = true }
            // A customer whom nobody knows has no number, and no rows under this one.
            customer = (try CustomerNumbers(database).stored(next) ?? -1, next)
            key = (.min, 0)
            return
        }
        let (id, days, before) = (customer.id?.text ?? "", days, page.count)
        let room = Int64(most - before)
        try read(Record.table.afterCustomer(withUndated: withUndated), in: database, into: &page) { sink in
            try sink.add(id)
            for number in [days.lowerBound, days.upperBound, room] { try sink.add(number) }
        }
        isAtEnd = page.count - before < room
    }

    private mutating func read(
        _ sql: String, in database: Database, into page: inout [Record], bind: (inout StatementSink) throws -> Void
    ) throws {
        var (customer, key) = (customer, key)
        try database.forEachRow(of: sql, bind: bind) { row in
            let number = row.number(at: RecordRow.key.customer)
            // Rows of one customer come together, so that an id becomes a text once.
            if number != customer.number { customer = (number, row.text(at: RecordRow.key.id).map { CustomerID($0) }) }
            key = (row.number(at: RecordRow.key.day), row.number(at: RecordRow.key.number))
            var columns = RecordRow(row, customer: customer.id, currency: currency)
            page.append(try Record(&columns))
        }
        (self.customer, self.key) = (customer, key)
    }

    /// All records of one customer, with their numbers.
    static func all(
        of customer: (number: Int64, id: CustomerID), currency: Currency?, in database: Database
    ) throws -> [(number: Int64, record: Record)] {
        var found: [(number: Int64, record: Record)] = []
        try database.forEachRow(
            of: Record.table.ofCustomer(withUndated: false),
            bind: { sink in
                for number in [customer.number, .min, 0, .min, .max, -1] { try sink.add(number) }
            }
        ) { row in
            var columns = RecordRow(row, customer: customer.id, currency: currency)
            found.append((row.number(at: RecordRow.key.number), try Record(&columns)))
        }
        return found
    }
}
