import Clientele

/// A row of a table of records, read column after column in the order of the table.
struct RecordRow {
    /// The columns before those of the record's own kind: the customer's id, the key, and the day.
    static let key = (id: Int32(0), customer: Int32(1), number: Int32(2), day: Int32(3), count: Int32(4))

    let row: StatementRow
    /// The customer, if the record has one.
    let optionalCustomerID: CustomerID?
    private let currency: Currency?
    private var column: Int32

    init(_ row: StatementRow, customer: CustomerID?, currency: Currency?, startingAt column: Int32 = RecordRow.key.count) {
        self.row = row
        self.column = column
        self.optionalCustomerID = customer
        self.currency = currency
    }

    /// The customer of a record of a kind that always has one.
    func customerID() throws -> CustomerID {
        guard let optionalCustomerID else { throw SQLiteStore.damaged("a record has no customer") }
        return optionalCustomerID
    }

    /// The day by which the record is selected, of a kind that always has one.
    func day() throws -> CalendarDay { try required(row.optionalNumber(at: RecordRow.key.day).map(RecordRow.day)) }

    mutating func skip() { column += 1 }

    mutating func nextNumber() -> Int64? {
        defer { column += 1 }
        return row.optionalNumber(at: column)
    }

    mutating func nextText() -> String? {
        defer { column += 1 }
        return row.text(at: column)
    }

    mutating func nextFlag() -> Bool? { nextNumber().map { $0 != 0 } }

    mutating func nextDay() throws -> CalendarDay? { try nextNumber().map(RecordRow.day) }

    mutating func nextSmallNumber() throws -> Int32? {
        try nextNumber().map { number in
            guard let small = Int32(exactly: number) else { throw SQLiteStore.damaged("\(number) is out of range") }
            return small
        }
    }

    mutating func nextMoney() throws -> Money? {
        guard let amount = nextNumber() else { return nil }
        guard let currency else { throw SQLiteStore.damaged("there are amounts but no currency") }
        return Money(minorUnits: amount, currency: currency)
    }

    mutating func nextChoice<Choice: RawRepresentable<String>>(_ kind: Choice.Type) throws -> Choice? {
        try nextText().map { text in
            guard let choice = Choice(rawValue: text) else { throw SQLiteStore.damaged("'\(text)' is no \(kind)") }
            return choice
        }
    }

    mutating func nextAttributes() throws -> [String: AttributeValue] { try StoredAttribute.attributes(of: nextText()) }

    mutating func nextCustomerID() -> CustomerID? { nextText().map { CustomerID($0) } }

    private static func day(_ number: Int64) throws -> CalendarDay {
        guard let days = Int32(exactly: number) else { throw SQLiteStore.damaged("\(number) is no day") }
        return CalendarDay(daysSince1970: days)
    }
}

/// The value of a column that is never empty.
func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw SQLiteStore.damaged("a value is missing") }
    return value
}
