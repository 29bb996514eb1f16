import Clientele
import GRDB

/// One reading of the records of a kind: where it stands, and how it gets the next page.
///
/// Each page begins after the last record of the one before, found by its key, so that no statement stays open between two pages.
struct RecordReading<Record: StoredRow>: Sendable {
    private let days: ClosedRange<CalendarDay>?
    private let currency: Currency?
    private let most: Int
    /// The selected customers still to be read; `nil` for all of them and for the records of none.
    private var remaining: ArraySlice<CustomerID>?
    // The customer and number of the last record read; the first to be read are those without a customer, under the number 0.
    private var customer: (number: Int64, id: CustomerID?) = (0, nil)
    private var number: Int64 = 0
    private(set) var isAtEnd = false

    init(_ selection: RecordSelection, currency: Currency?, most: Int) {
        days = selection.days
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
        let (customer, number, room) = (customer.number, number, most - page.count)
        try read(Record.table.ofCustomer(onDays: days != nil), in: database, into: &page) { sink in
            try sink.add(customer)
            try sink.add(number)
            try sink.add(Int64(room))
        }
    }

    /// Goes on to the next customers: reads all of them, or turns to the next that is selected.
    private mutating func goOn(in database: Database, into page: inout [Record]) throws {
        if remaining != nil {
            guard let next = remaining?.popFirst() else { return isAtEnd = true }
            // A customer whom nobody knows has no number, and no rows under this one.
            customer = (try CustomerNumbers(database).stored(next) ?? -1, next)
            number = 0
            return
        }
        let (id, room) = (customer.id?.text ?? "", most - page.count)
        try read(Record.table.afterCustomer(onDays: days != nil), in: database, into: &page) { sink in
            try sink.add(id)
            try sink.add(Int64(room))
        }
        isAtEnd = page.count < most
    }

    private mutating func read(
        _ sql: String, in database: Database, into page: inout [Record], bind: (inout StatementSink) throws -> Void
    ) throws {
        var (customer, number) = (customer, number)
        try database.forEachRow(
            of: sql,
            bind: { sink in
                try bind(&sink)
                guard let days else { return }
                try sink.add(days.lowerBound)
                try sink.add(days.upperBound)
            }
        ) { row in
            // Rows of one customer come together, so that an id becomes a text once.
            let next = row.number(at: RecordRow.key.customer)
            if next != customer.number { customer = (next, row.text(at: RecordRow.key.id).map { CustomerID($0) }) }
            number = row.number(at: RecordRow.key.number)
            var columns = RecordRow(row, customer: customer.id, currency: currency)
            page.append(try Record(&columns))
        }
        (self.customer, self.number) = (customer, number)
    }

    /// The records of one customer that fulfil a condition, with their numbers.
    static func records(
        of customer: (number: Int64, id: CustomerID?), currency: Currency?, in database: Database, where isWanted: (Record) -> Bool
    ) throws -> [(number: Int64, record: Record)] {
        var found: [(number: Int64, record: Record)] = []
        try database.forEachRow(
            of: Record.table.ofCustomer(onDays: false),
            bind: { sink in
                for number in [customer.number, 0, -1] { try sink.add(number) }
            }
        ) { row in
            var columns = RecordRow(row, customer: customer.id, currency: currency)
            let record = try Record(&columns)
            if isWanted(record) { found.append((row.number(at: RecordRow.key.number), record)) }
        }
        return found
    }
}
