/// Purchase rows in the order they came, as columns: what both the summaries and the base are built from.
package struct PurchaseRowBuffer: Sendable {
    private(set) var customers = TextInterner()
    private(set) var customerOfRow: [UInt32] = []
    private(set) var days: [Int32] = []
    private(set) var amounts: [Int64] = []
    package var orders = CodedColumn()
    package var products = CodedColumn()
    package var categories = CodedColumn()
    package var channels = CodedColumn()
    package var regions = CodedColumn()
    package var recordIDs = CodedColumn()
    package var quantities = OptionalIntegers()
    package var costs = OptionalIntegers()

    package init() {}

    /// How many rows there are.
    package var count: Int { days.count }

    /// Whether one more row can be numbered with 32 bits.
    package var hasRoom: Bool { days.count < Int(UInt32.max) - 1 }

    /// Adds a row; its optional columns are set afterwards under the row's number, ``count`` − 1.
    package mutating func append(customer: UnsafeBufferPointer<UInt8>, day: Int32, amount: Int64) {
        customerOfRow.append(customers.intern(customer))
        days.append(day)
        amounts.append(amount)
    }

    /// Adds a customer without a row.
    package mutating func note(customer: UnsafeBufferPointer<UInt8>) {
        _ = customers.intern(customer)
    }

    package mutating func reserveCapacity(_ rows: Int) {
        customerOfRow.reserveCapacity(rows)
        days.reserveCapacity(rows)
        amounts.reserveCapacity(rows)
    }
}
