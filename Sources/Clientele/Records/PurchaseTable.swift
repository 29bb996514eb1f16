/// The purchases of a ``CustomerBase``: grouped by customer in byte order of the ids, each customer's by day.
///
/// Kept as columns; an element is put together when it is asked for. Rows of one customer and day are ordered by their other columns, so
/// that the order never depends on the input's.
public struct PurchaseTable: Sendable {
    package let customers: TextTable
    package let currency: Currency
    /// Where each customer's rows start, and at the end how many there are.
    package let starts: [Int]
    package let customerOfRow: [UInt32]
    package let days: [Int32]
    package let amounts: [Int64]
    package let recordIDs: CodedTexts
    package let orders: CodedTexts
    package let products: CodedTexts
    package let categories: CodedTexts
    package let channels: CodedTexts
    package let regions: CodedTexts
    package let quantities: OptionalIntegers
    package let costs: OptionalIntegers
    /// The optional columns that were asked for; a row may have more where it has a record id.
    package let details: PurchaseDetails
    /// How many rows were left out because a row of their record id says the same.
    package let repeatedRecords: Int
    /// How many rows were left out because a later row of their record id says something else.
    package let amendedRecords: Int

    init(_ buffer: PurchaseRowBuffer, currency: Currency, details: PurchaseDetails, conflicts: ConflictingRecordHandling) throws {
        self.currency = currency
        self.details = details
        let grouped = try GroupedRows(buffer, orders: false, conflicts: conflicts)
        customers = grouped.customers
        starts = grouped.starts
        repeatedRecords = grouped.repeatedRecords
        amendedRecords = grouped.amendedRecords
        let columns = PurchaseSortColumns(buffer)
        let order = columns.ordered(grouped)
        days = order.map { buffer.days[Int($0)] }
        amounts = order.map { buffer.amounts[Int($0)] }
        var owners = [UInt32](repeating: 0, count: order.count)
        for customer in 0..<grouped.customers.count {
            for row in grouped.starts[customer]..<grouped.starts[customer + 1] { owners[row] = UInt32(truncatingIfNeeded: customer) }
        }
        customerOfRow = owners
        recordIDs = columns.recordIDs.gathered(order)
        orders = columns.texts[0].gathered(order)
        products = columns.texts[1].gathered(order)
        categories = columns.texts[2].gathered(order)
        channels = columns.texts[3].gathered(order)
        regions = columns.texts[4].gathered(order)
        quantities = columns.quantities.gathered(order)
        costs = columns.costs.gathered(order)
    }
}

extension PurchaseTable {
    /// Whether a row names its order.
    package var hasOrders: Bool { !orders.codes.isEmpty }
}

extension PurchaseTable: RandomAccessCollection {
    /// The index of the first purchase, 0.
    public var startIndex: Int { 0 }

    /// How many purchases there are.
    public var endIndex: Int { days.count }

    /// Puts a purchase together.
    ///
    /// - Parameter index: The row, from 0.
    /// - Complexity: O(1), with a string for each text.
    public subscript(index: Int) -> Purchase {
        Purchase(
            customerID: CustomerID(customers[Int(customerOfRow[index])]), day: CalendarDay(daysSince1970: days[index]),
            amount: Money(minorUnits: amounts[index], currency: currency), id: recordIDs.text(index), orderID: orders.text(index),
            quantity: quantities[index], product: products.text(index), category: categories.text(index), channel: channels.text(index),
            region: regions.text(index), cost: costs[index].map { Money(minorUnits: $0, currency: currency) })
    }
}
