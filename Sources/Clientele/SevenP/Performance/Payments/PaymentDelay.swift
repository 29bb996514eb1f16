/// How fast customers pay, and what they owe.
public struct PaymentDelay: Sendable, Hashable, Codable {
    /// The last day that counted: what was paid later is open.
    public var asOf: CalendarDay
    /// How many invoices and credit notes there are.
    public var invoices: Int
    /// What they come to.
    public var billed: DecimalAmount
    /// What of it is open.
    public var receivables: DecimalAmount
    /// What is open on invoices past their day.
    public var overdue: DecimalAmount
    /// How many customers owe what is overdue.
    public var customersOverdue: Int
    /// What is open on invoices that the customer contests.
    public var disputed: DecimalAmount
    /// How many invoices are contested, open or not.
    public var disputedInvoices: Int
    /// Days sales outstanding, simple: what is open over what was billed in the last days, times these days; `null` where nothing was billed.
    @ExplicitNull public var daysSalesOutstanding: Double?
    /// The same if all customers paid on their day: what is not yet due in place of all that is open.
    @ExplicitNull public var bestPossibleDaysSalesOutstanding: Double?
    /// Days sales outstanding by count-back: whole months are taken off what is open, the last one first, until a part of a month is left;
    /// `null` where nothing is open.
    @ExplicitNull public var countBackDaysSalesOutstanding: Double?
    /// The mean days from issue to payment, weighted by amount; `null` where nothing was paid.
    @ExplicitNull public var averageDaysToPay: Double?
    /// The mean days from the day by which to pay to the payment, weighted by amount, below zero for early; `null` where nothing was paid.
    @ExplicitNull public var averageDaysLate: Double?
    /// The share of paid invoices that were paid after their day, with Wilson's interval; `null` where none was paid.
    @ExplicitNull public var paidLate: Estimate?
    /// How many invoices that share is of.
    public var paidInvoices: Int
    /// What is open by age: not due, 1–30, 31–60, 61–90, more than 90 days overdue.
    public var ageing: [AgeingBucket]
    /// The customers who owe most of what is overdue, the highest first, up to the number asked for.
    public var slowPayers: [SlowPayer]
}
