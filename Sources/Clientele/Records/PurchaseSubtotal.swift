/// What the purchase lines of one customer and day come to, as a database adds them up.
///
/// For a store that aggregates itself, see ``SummaryProviding``: ``PurchaseSummaries/Builder/add(subtotals:in:repeatedRecords:)`` makes
/// summaries of subtotals that are equal to those of the lines. Where refunds are netted by order, give one subtotal an order and day.
///
/// ```swift
/// let day = try CalendarDay("2024-05-01")
/// var subtotal = PurchaseSubtotal(customerID: "C-7", day: day)
/// (subtotal.purchaseLines, subtotal.purchases) = (2, 15_00)
/// (subtotal.refundLines, subtotal.refunds) = (1, -5_00)
/// var builder = PurchaseSummaries.Builder()
/// try builder.add(subtotals: [subtotal], in: .eur)
/// print(try builder.build().rowCount)  // 3
/// ```
public struct PurchaseSubtotal: Sendable, Hashable {
    /// Who bought.
    public var customerID: CustomerID
    /// The day of the lines.
    public var day: CalendarDay
    /// The order of the lines; `nil` for lines without one, and not looked at where refunds are netted by day.
    public var orderID: String?
    /// How many lines have an amount of zero or more.
    public var purchaseLines = 0
    /// The sum of the amounts of zero or more, in minor units.
    public var purchases: Int64 = 0
    /// How many lines have a negative amount.
    public var refundLines = 0
    /// The sum of the negative amounts, in minor units.
    public var refunds: Int64 = 0
    /// How many lines have a cost.
    public var linesWithCost = 0
    /// The sum of the costs of zero or more, in minor units.
    public var costs: Int64 = 0
    /// The sum of the negative costs, in minor units.
    public var costCredits: Int64 = 0

    /// Makes a subtotal of no lines, whose numbers are still to be set.
    ///
    /// - Parameters:
    ///   - customerID: Who bought.
    ///   - day: The day of the lines.
    ///   - orderID: The order of the lines, if they have one.
    public init(customerID: CustomerID, day: CalendarDay, orderID: String? = nil) {
        self.customerID = customerID
        self.day = day
        self.orderID = orderID
    }

    /// Whether lines can come to this: each sum is of its sign and has the lines it needs.
    var isPossible: Bool {
        let (lines, overflow) = purchaseLines.addingReportingOverflow(refundLines)
        guard !overflow, purchaseLines >= 0, refundLines >= 0, lines > 0, lines <= Int(UInt32.max) else { return false }
        return purchases >= 0 && (purchaseLines > 0 || purchases == 0)
            && refunds <= -Int64(refundLines) && (refundLines > 0 || refunds == 0)
            && (0...lines).contains(linesWithCost) && costs >= 0 && costCredits <= 0
            && (linesWithCost > 0 || (costs == 0 && costCredits == 0))
    }
}
