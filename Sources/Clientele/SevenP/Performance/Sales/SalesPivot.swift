/// Tells sales apart by category, product, channel, region and period, and by any crossing of these, exactly.
///
/// ```swift
/// let purchases = try [("ann", "web", "80"), ("bob", "store", "15"), ("ann", "web", "-20")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay("2024-03-01"), amount: try Money($0.2, in: .eur), channel: $0.1)
/// }
/// let pivot = try SalesPivot(by: [.channel]).analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-03-31")))
/// for row in pivot.rows { print(row.members[0].name ?? "", row.figures.revenue, row.figures.orders) }
/// // web 60.00 1
/// // store 15.00 1
/// ```
///
/// Sums are kept in 128 bits. A refund lowers the revenue of its own cell and takes no order away. An order counts once in every cell in
/// which it has a purchase line, so orders and customers of several cells may add up to more than there are.
public struct SalesPivot: CustomerAnalysis {
    /// What the sales are told apart by; each dimension once.
    ///
    /// None gives the total alone.
    public var dimensions: [SalesDimension]
    /// How many values of each dimension that is no period stand for themselves, by their revenue; the others are put together as the rest.
    ///
    /// `nil` for all. One value alone is never put into the rest.
    public var topN: Int?

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - dimensions: What the sales are told apart by.
    ///   - topN: How many values of a dimension stand for themselves; all unless told.
    public init(by dimensions: [SalesDimension], topN: Int? = nil) {
        self.dimensions = dimensions
        self.topN = topN
    }

    /// Tells the sales of a base apart.
    ///
    /// - Parameters:
    ///   - base: The purchases.
    ///   - context: The last day that counts.
    /// - Returns: The cells; none where there are no rows by the day.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a dimension named twice or a `topN` below zero,
    ///   ``ClienteleError/Code/overflow`` for more than 2⁶⁴ possible cells, `CancellationError` when asked to stop.
    /// - Complexity: O(*n* log *m*) for *n* rows, *m* the most of one customer.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> SalesPivotResult {
        let rows = SalesRows(base.purchases, asOf: context.asOf)
        let book = try SalesBook(rows, crossings: [dimensions], topN: topN)
        let filled = try book.pass.filled(SalesPart.all(rows, in: context), in: context, phase: "sales")
        return book.results(filled, asOf: context.asOf, currency: base.currency)[0]
    }
}
