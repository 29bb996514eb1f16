/// What segmentation, lifecycle and repeat-buying models need of each customer: the days with purchases and what they came to.
///
/// Summaries merge: made of parts of the purchases in any split and any order, they are equal to the last bit. They hold, for every
/// customer and day (and order, where refunds are netted by order), the net amount and the number of purchase and refund lines, so every
/// question can be asked as of any day.
///
/// ```swift
/// let purchases = [Purchase(customerID: "a", day: try CalendarDay("2024-05-01"), amount: try Money("10", in: .eur))]
/// let summaries = try PurchaseSummaries(of: purchases)
/// print(summaries.customerCount)  // 1
/// ```
public struct PurchaseSummaries: Sendable, Equatable {
    /// The one currency of all amounts; `nil` as long as there are no purchases.
    public internal(set) var currency: Currency?
    /// Which lines can be netted against each other: what the ``RefundPolicy`` in use asks for.
    public let netting: RefundNetting
    /// How many rows were left out because another row of their record id stands for them.
    ///
    /// It says the same, or it came later and ``ConflictingRecordHandling/keepLast`` was asked for; a ``CustomerBase`` counts the two apart.
    public internal(set) var repeatedRecords: Int = 0

    /// The customers' ids in byte order.
    package var customers = TextTable()
    /// Where each customer's cells start, and at the end how many there are.
    package var starts: [Int] = [0]
    /// The cells of all customers, ordered by customer, day and order.
    package var cells = PurchaseCells()
    /// The ids of orders that the cells' codes stand for; empty when lines are netted by day.
    var orders = TextTable()
    // Each customer's purchases and refunds apart. Both only grow, so whether they fit 64 bits does not depend on any order.
    var grossPurchases: [Int64] = []
    var grossRefunds: [Int64] = []
    // The same for each customer's costs above and below zero.
    var grossCosts: [Int64] = []
    var grossCostCredits: [Int64] = []

    /// Makes summaries of no purchases.
    ///
    /// - Parameter netting: Which lines can be netted against each other.
    public init(netting: RefundNetting = .day) {
        self.netting = netting
    }

    /// Summarises purchases.
    ///
    /// - Parameters:
    ///   - purchases: Records of any conforming type, in any order.
    ///   - netting: Which lines can be netted against each other.
    /// - Throws: ``ClienteleError`` for the first bad record.
    /// - Complexity: O(*n*) for *n* purchases, and O(*c* log *c*) for *c* customers.
    @inlinable
    public init<Purchases: Sequence>(of purchases: Purchases, netting: RefundNetting = .day) throws
    where Purchases.Element: PurchaseRecord {
        var builder = Builder(netting: netting)
        try builder.add(purchases)
        self = try builder.build()
    }

    /// Whether a row names its order, and the summaries keep it.
    package var hasOrders: Bool { orders.count > 0 }

    /// How many customers have at least one row.
    public var customerCount: Int { customers.count }

    /// The ids of the customers, in byte order.
    public var customerIDs: [CustomerID] { (0..<customers.count).map { CustomerID(customers[$0]) } }

    /// How many rows the summaries stand for.
    public var rowCount: Int {
        zip(cells.purchaseLines, cells.refundLines).reduce(0) { $0 + Int($1.0) + Int($1.1) }
    }

    /// The earliest and the latest day with a row, or `nil` without rows.
    public var days: ClosedRange<CalendarDay>? {
        guard let first = cells.days.min(), let last = cells.days.max() else { return nil }
        return CalendarDay(daysSince1970: first)...CalendarDay(daysSince1970: last)
    }
}
