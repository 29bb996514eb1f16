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
    package var hasRoom: Bool { hasRoom(forRows: 1) }

    /// Whether as many more rows can be numbered with 32 bits.
    package func hasRoom(forRows added: Int) -> Bool { days.count <= Int(UInt32.max) - 1 - added }

    /// Adds a row; its optional columns are set afterwards under the row's number, ``count`` − 1.
    package mutating func append(customer: UnsafeBufferPointer<UInt8>, day: Int32, amount: Int64) {
        customerOfRow.append(customers.intern(customer))
        days.append(day)
        amounts.append(amount)
    }

    /// The number of a customer, new or known.
    mutating func number(ofCustomer customer: UnsafeBufferPointer<UInt8>) -> UInt32 {
        customers.intern(customer)
    }

    /// Looks at the places of customers that are about to be asked for.
    @inline(__always)
    mutating func visit(_ count: Int, _ text: (Int) -> UnsafeBufferPointer<UInt8>) {
        customers.visit(count, text)
    }

    /// Adds rows whose customers have numbers already.
    mutating func append(customers numbers: [UInt32], days: [Int32], amounts: [Int64]) {
        customerOfRow += numbers
        self.days += days
        self.amounts += amounts
    }

    /// Whether two rows say the same, their record ids apart.
    func saysTheSame(_ left: Int, _ right: Int) -> Bool {
        customerOfRow[left] == customerOfRow[right] && days[left] == days[right] && amounts[left] == amounts[right]
            && quantities[left] == quantities[right] && costs[left] == costs[right] && orders.isEqual(left, right)
            && products.isEqual(left, right) && categories.isEqual(left, right) && channels.isEqual(left, right)
            && regions.isEqual(left, right)
    }

    /// Adds a customer without a row.
    package mutating func note(customer: UnsafeBufferPointer<UInt8>) {
        _ = customers.intern(customer)
    }

    /// How many rows and texts there were at some time.
    struct Mark: Sendable {
        let rows: Int
        let customers: Int
        let columns: [CodedColumn.Mark]
    }

    var mark: Mark {
        Mark(
            rows: count, customers: customers.count,
            columns: [orders.mark, products.mark, categories.mark, channels.mark, regions.mark, recordIDs.mark])
    }

    /// Forgets everything that came after a mark.
    mutating func truncate(to mark: Mark) {
        guard mark.columns.count == 6 else { return }
        customers.truncate(to: mark.customers)
        customerOfRow.removeLast(count - mark.rows)
        amounts.removeLast(count - mark.rows)
        days.removeLast(count - mark.rows)
        orders.truncate(to: mark.columns[0])
        products.truncate(to: mark.columns[1])
        categories.truncate(to: mark.columns[2])
        channels.truncate(to: mark.columns[3])
        regions.truncate(to: mark.columns[4])
        recordIDs.truncate(to: mark.columns[5])
        quantities.truncate(to: mark.rows)
        costs.truncate(to: mark.rows)
    }
}
