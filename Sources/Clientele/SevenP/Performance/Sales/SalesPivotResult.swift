/// Sales told apart by one or more dimensions; what ``SalesPivot`` gives.
///
/// Only cells with a row stand here, ordered by the first dimension, then the second, and so on: periods in the order of time, all else by
/// revenue, the highest first, equal ones by their bytes; then the rest, then what lines that do not say come to.
public struct SalesPivotResult: Sendable, Hashable, Codable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// The dimensions that are crossed.
    public var dimensions: [SalesDimension]
    /// The cells.
    public var rows: [SalesPivotRow]
    /// What all lines add up to: orders and customers that stand in several cells count once.
    public var total: SalesFigures

    init(asOf: CalendarDay, currency: Currency, dimensions: [SalesDimension], rows: [SalesPivotRow], total: SalesFigures) {
        self.asOf = asOf
        self.currency = currency
        self.dimensions = dimensions
        self.rows = rows
        self.total = total
    }
}
