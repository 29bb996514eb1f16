/// A ready-made ``InvoiceRecord``.
///
/// ```swift
/// let bill = Invoice(
///     customerID: "C-7", issuedDay: try CalendarDay("2024-03-05"), amount: try Money("120.00", in: .usd), dueDay: try CalendarDay("2024-04-04"))
/// print(bill.invoicePaidDay == nil)  // true
/// ```
public struct Invoice: InvoiceRecord, Sendable, Hashable, Codable {
    /// Who has to pay.
    public var customerID: CustomerID
    /// The day on which the bill was issued.
    public var invoiceIssuedDay: CalendarDay
    /// The amount billed.
    public var invoiceAmount: Money
    /// The last day to pay in time.
    public var invoiceDueDay: CalendarDay?
    /// The day of the payment.
    public var invoicePaidDay: CalendarDay?
    /// What has been paid; `nil` stands for the whole amount once a day of payment is given.
    public var invoicePaidAmount: Money?
    /// Whether the customer contests the bill.
    public var isInvoiceDisputed: Bool
    /// The record's own id.
    public var invoiceID: String?
    /// The order that is billed.
    public var invoiceOrderID: String?
    /// The campaign that the payment is owed to.
    public var invoiceCampaignID: String?

    /// Makes an invoice.
    ///
    /// - Parameters:
    ///   - customerID: Who has to pay.
    ///   - issuedDay: The day on which the bill was issued.
    ///   - amount: The amount billed; negative for a credit note.
    ///   - dueDay: The last day to pay in time.
    ///   - paidDay: The day of the payment.
    ///   - paidAmount: What has been paid; `nil` stands for the whole amount once a day of payment is given.
    ///   - isDisputed: Whether the customer contests the bill.
    ///   - id: The record's own id.
    ///   - orderID: The order that is billed.
    ///   - campaignID: The campaign that the payment is owed to.
    public init(
        customerID: CustomerID, issuedDay: CalendarDay, amount: Money, dueDay: CalendarDay? = nil, paidDay: CalendarDay? = nil,
        paidAmount: Money? = nil, isDisputed: Bool = false, id: String? = nil, orderID: String? = nil, campaignID: String? = nil
    ) {
        self.customerID = customerID
        self.invoiceIssuedDay = issuedDay
        self.invoiceAmount = amount
        self.invoiceDueDay = dueDay
        self.invoicePaidDay = paidDay
        self.invoicePaidAmount = paidAmount
        self.isInvoiceDisputed = isDisputed
        self.invoiceID = id
        self.invoiceOrderID = orderID
        self.invoiceCampaignID = campaignID
    }
}

extension Invoice {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    @inlinable
    public init(_ record: some InvoiceRecord) throws {
        try self.init(
            customerID: CustomerID(record.customerID), issuedDay: record.invoiceIssuedDay, amount: record.invoiceAmount,
            dueDay: record.invoiceDueDay, paidDay: record.invoicePaidDay, paidAmount: record.invoicePaidAmount,
            isDisputed: record.isInvoiceDisputed, id: record.invoiceID, orderID: record.invoiceOrderID,
            campaignID: record.invoiceCampaignID)
    }
}
