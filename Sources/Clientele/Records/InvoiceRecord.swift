/// One bill to a customer, and what came of it.
///
/// Conform your own type; three properties are enough:
///
/// ```swift
/// extension Bill: InvoiceRecord {
///     var customerID: String { debtor }
///     var invoiceIssuedDay: CalendarDay { get throws { try CalendarDay(printedOn) } }
///     var invoiceAmount: Money { get throws { try Money(total, in: .usd) } }
///     var invoicePaidDay: CalendarDay? { get throws { try settledOn.map { try CalendarDay($0) } } }
/// }
/// ```
public protocol InvoiceRecord {
    /// The type of the customer's id.
    associatedtype CustomerIdentifier: CustomerKey

    /// Who has to pay.
    var customerID: CustomerIdentifier { get }
    /// The calendar day on which the bill was issued.
    var invoiceIssuedDay: CalendarDay { get throws }
    /// The amount billed; negative for a credit note.
    var invoiceAmount: Money { get throws }
    /// The last calendar day to pay in time; `nil` when none was set.
    var invoiceDueDay: CalendarDay? { get throws }
    /// The calendar day of the payment, of the last one where there were several; `nil` while nothing has been paid.
    var invoicePaidDay: CalendarDay? { get throws }
    /// What has been paid; `nil` stands for the whole amount once a day of payment is given, and for nothing before.
    var invoicePaidAmount: Money? { get throws }
    /// Whether the customer contests the bill.
    var isInvoiceDisputed: Bool { get }
    /// The record's own id, if it has one: records of the same id are the same invoice. Without it every record is one of its own.
    var invoiceID: String? { get }
    /// The order that is billed.
    var invoiceOrderID: String? { get }
    /// The campaign that the payment is owed to.
    var invoiceCampaignID: String? { get }
}

extension InvoiceRecord {
    /// None set unless the type says otherwise.
    @inlinable public var invoiceDueDay: CalendarDay? { nil }
    /// Not paid unless the type says otherwise.
    @inlinable public var invoicePaidDay: CalendarDay? { nil }
    /// The whole amount once paid, unless the type says otherwise.
    @inlinable public var invoicePaidAmount: Money? { nil }
    /// Not contested unless the type says otherwise.
    @inlinable public var isInvoiceDisputed: Bool { false }
    /// No id unless the type says otherwise.
    @inlinable public var invoiceID: String? { nil }
    /// No order unless the type says otherwise.
    @inlinable public var invoiceOrderID: String? { nil }
    /// No campaign unless the type says otherwise.
    @inlinable public var invoiceCampaignID: String? { nil }
}
