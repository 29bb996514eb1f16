/// One customer's payment behaviour.
public struct CustomerRisk: Sendable, Hashable, Codable {
    /// Which customer.
    public var customerID: CustomerID
    /// The level of risk.
    public var level: RiskLevel
    /// How many invoices have fallen due.
    public var dueInvoices: Int
    /// How many of them were late.
    public var lateInvoices: Int
    /// The mean delay of the invoices due in days.
    public var meanDaysLate: Double
    /// How many invoices are disputed.
    public var disputedInvoices: Int
    /// What is past due and not paid.
    public var overdue: DecimalAmount
}
