/// An immutable snapshot of a customer base: who the customers are, what they bought, and every other kind of record.
///
/// Every row is kept; equal rows are different records unless they carry the same record id. Inside, a customer is the rank of the id, so
/// nothing depends on the order of the input. A ``Builder`` takes the other kinds.
///
/// ```swift
/// struct Order: PurchaseRecord {
///     var customerID: Int
///     var purchaseDay: CalendarDay
///     var purchaseAmount: Money
/// }
/// let orders = [Order(customerID: 7, purchaseDay: try CalendarDay("2024-05-01"), purchaseAmount: try Money("12.50", in: .eur))]
/// let base = try CustomerBase(purchases: orders)
/// print(base.customerCount)  // 1
/// ```
public struct CustomerBase: Sendable {
    /// All purchases, grouped by customer, ordered by day.
    public let purchases: PurchaseTable
    /// What is known of customers beside purchases; one entry a customer of ``customerIDs``.
    package let profiles: [Customer?]

    /// Everything else, kind by kind.
    package let records: RecordTables
    /// How many customer records were left out as repeated and as amended.
    let profilesLeftOut: (repeated: Int, amended: Int)

    init(intake: PurchaseIntake, records kept: RecordIntake, conflicts: ConflictingRecordHandling) throws {
        var rows = intake.rows
        let (total, isTooLarge) = UInt32(exactly: kept.count)?.addingReportingOverflow(UInt32(clamping: rows.count)) ?? (0, true)
        guard !isTooLarge, total < .max else {
            throw ClienteleError(
                .overflow, "there are more than 4,294,967,294 records", remedy: "make a base of each part of the customers")
        }
        kept.noteCustomers(in: &rows)
        purchases = try PurchaseTable(rows, currency: intake.currency ?? .none, details: intake.details, conflicts: conflicts)
        let known = try RecordTable(kept.customers, customers: purchases.customers, conflicts: conflicts)
        profiles = (0..<purchases.customers.count).map { known[customer: $0].first }
        profilesLeftOut = (known.repeatedRecords, known.amendedRecords)
        records = try RecordTables(kept, customers: purchases.customers, conflicts: conflicts)
    }

    /// Makes a base from purchases.
    ///
    /// - Parameter purchases: Records of any conforming type, in any order.
    /// - Throws: ``ClienteleError`` for the first bad record.
    /// - Complexity: O(*n*) for *n* purchases, and O(*c* log *c*) for *c* customers.
    @inlinable
    public init<Purchases: Sequence>(purchases: Purchases) throws where Purchases.Element: PurchaseRecord {
        var builder = Builder()
        try builder.add(purchases: purchases)
        self = try builder.build()
    }

    /// The one currency of all amounts of every kind; ``Currency/none`` as long as there are none.
    public var currency: Currency { purchases.currency }

    /// How many customers there are, with purchases or without.
    public var customerCount: Int { purchases.customers.count }

    /// The ids of all customers, in byte order.
    public var customerIDs: [CustomerID] { (0..<customerCount).map { CustomerID(purchases.customers[$0]) } }

    /// How many purchases were left out because one of the same record id says the same.
    ///
    /// ``repeatedRecordCounts`` says it of every kind, and ``amendedRecordCounts`` how many were left out for a later version.
    public var repeatedRecords: Int { purchases.repeatedRecords }

    /// The earliest and the latest day with a purchase or refund, or `nil` without purchases; other records do not count.
    public var days: ClosedRange<CalendarDay>? {
        guard let first = purchases.days.min(), let last = purchases.days.max() else { return nil }
        return CalendarDay(daysSince1970: first)...CalendarDay(daysSince1970: last)
    }

    /// A customer's purchases in order of day.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The purchases; none for a customer who is not in the base.
    /// - Complexity: O(log *c*).
    public func purchases(of id: CustomerID) -> Slice<PurchaseTable> {
        guard let rank = purchases.customers.rank(of: id.text) else { return purchases[0..<0] }
        return purchases[purchases.starts[rank]..<purchases.starts[rank + 1]]
    }

    /// What is known of a customer beside purchases.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The record, or `nil` when there is none.
    /// - Complexity: O(log *c*).
    public func profile(of id: CustomerID) -> Customer? {
        purchases.customers.rank(of: id.text).flatMap { profiles[$0] }
    }

    /// The mergeable summaries of the base's purchases: what ``PurchaseSummaries/init(of:netting:)`` makes of the same records.
    ///
    /// - Parameter netting: Which lines can be netted against each other.
    /// - Returns: The summaries, of customers with at least one row.
    /// - Throws: ``ClienteleError/Code/overflow`` when a customer's amounts exceed 64 bits; ``ClienteleError/Code/missingData`` when refunds
    ///   are to be netted by order and the base was built without orders.
    /// - Complexity: O(*n*) in the purchases.
    public func summaries(netting: RefundNetting = .day) throws -> PurchaseSummaries {
        try PurchaseSummaries(table: purchases, netting: netting)
    }
}
