/// What a ``CustomerRiskPolicy`` knows of a customer: how invoices were paid, and what was disputed.
public struct CustomerRiskFacts: Sendable, Hashable {
    /// How many invoices have fallen due by the day.
    public var dueInvoices: Int
    /// How many of them were paid after their day, or are past due.
    public var lateInvoices: Int
    /// The mean delay of the invoices due in days: 0 for those paid in time, up to the day of the analysis for those not paid.
    public var meanDaysLate: Double
    /// The days since the oldest unpaid invoice fell due; 0 where none is past due.
    public var longestOverdueDays: Int
    /// What is past due and not paid, in minor units.
    public var overdueMinorUnits: Int64
    /// How many invoices there are, due or not.
    public var invoices: Int
    /// How many of them are disputed.
    public var disputedInvoices: Int
    /// How many complaints there were.
    public var complaints: Int

    /// The share of the invoices due that were late; 0 where none is due.
    public var lateShare: Double { dueInvoices > 0 ? Double(lateInvoices) / Double(dueInvoices) : 0 }

    /// The share of the invoices that are disputed; 0 without invoices.
    public var disputeShare: Double { invoices > 0 ? Double(disputedInvoices) / Double(invoices) : 0 }

    /// States the facts.
    ///
    /// - Parameters:
    ///   - dueInvoices: How many invoices have fallen due.
    ///   - lateInvoices: How many of them were late.
    ///   - meanDaysLate: The mean delay of the invoices due in days.
    ///   - longestOverdueDays: The days since the oldest unpaid invoice fell due.
    ///   - overdueMinorUnits: What is past due, in minor units.
    ///   - invoices: How many invoices there are.
    ///   - disputedInvoices: How many of them are disputed.
    ///   - complaints: How many complaints there were.
    public init(
        dueInvoices: Int = 0, lateInvoices: Int = 0, meanDaysLate: Double = 0, longestOverdueDays: Int = 0, overdueMinorUnits: Int64 = 0,
        invoices: Int = 0, disputedInvoices: Int = 0, complaints: Int = 0
    ) {
        self.dueInvoices = dueInvoices
        self.lateInvoices = lateInvoices
        self.meanDaysLate = meanDaysLate
        self.longestOverdueDays = longestOverdueDays
        self.overdueMinorUnits = overdueMinorUnits
        self.invoices = invoices
        self.disputedInvoices = disputedInvoices
        self.complaints = complaints
    }
}
