/// How customers pay and what they dispute.
public struct RiskSummary: Sendable, Hashable, Codable {
    /// How many customers have an invoice.
    public var customers: Int
    /// The customers by level, low to high.
    public var levels: [RiskLevelCount]
    /// The share of the invoices due that were paid late or are past due, with Wilson's 95 % interval; `null` where none is due.
    @ExplicitNull public var lateShare: Estimate?
    /// The share of the invoices that are disputed, with Wilson's 95 % interval.
    @ExplicitNull public var disputeShare: Estimate?
    /// How many complaints there were for each hundred customers who have an invoice.
    public var complaintsPerHundredCustomers: Double
    /// What is past due and not paid.
    public var overdue: DecimalAmount
    /// The customers of high risk who owe most, equal ones by the bytes of their ids.
    public var riskiest: [CustomerRisk]

    init(
        customers: Int, levels: [RiskLevelCount], lateShare: Estimate?, disputeShare: Estimate?, complaints: Int, overdue: DecimalAmount,
        riskiest: [CustomerRisk]
    ) {
        self.customers = customers
        self.levels = levels
        self.overdue = overdue
        self.riskiest = riskiest
        complaintsPerHundredCustomers = 100 * Double(complaints) / Double(max(customers, 1))
        _lateShare = ExplicitNull(wrappedValue: lateShare)
        _disputeShare = ExplicitNull(wrappedValue: disputeShare)
    }
}
