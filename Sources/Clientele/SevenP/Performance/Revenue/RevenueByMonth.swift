/// Revenue by calendar month, split into new and returning customers; the three columns of every month add up to the ledger's net.
///
/// ```swift
/// let purchases = try [("ann", "2024-01-05", "80"), ("ann", "2024-02-01", "15"), ("bob", "2024-02-03", "5")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money($0.2, in: .eur))
/// }
/// let result = try RevenueByMonthAnalysis().analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-02-29")))
/// print(result.months.map(\.returningRevenue.description))  // ["0.00", "15.00"]
/// ```
public struct RevenueByMonth: Codable, Sendable, Hashable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// The months from the first row to the last, in order; those without a row stand with zeros while there are at most 1,200 months.
    public var months: [MonthlyRevenue]
}
