/// Tells what made revenue change: customers × frequency × basket × price, and new, kept and lost customers.
///
/// Revenue is customers times orders of a customer times pieces of an order times revenue of a piece, or, where a line has no number of
/// pieces, customers times orders of a customer times revenue of an order. What each factor contributes is its Shapley value: the mean over
/// all orders in which the factors may change, so that none of them is favoured. Contributions are rounded to minor units by largest remainder
/// and add up to the change exactly.
///
/// Whatever is recorded is compared: purchases that begin within the period before make it look smaller than it was. ``PerformanceAnalysis``
/// gives no growth then, and says from which day on it would need them.
///
/// ```swift
/// let purchases = try [("ann", "2023-06-01", "60"), ("ann", "2024-06-01", "80"), ("bob", "2024-07-01", "40")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money($0.2, in: .eur))
/// }
/// let growth = try RevenueGrowthAnalysis().analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
/// for factor in growth.factors ?? [] { print(factor.kind, factor.contribution) }
/// // customers 60.00
/// // frequency 0.00
/// // basket 0.00
/// ```
public struct RevenueGrowthAnalysis: CustomerAnalysis {
    /// How many months the period has, up to the day of the analysis; the period before has as many.
    public var months: Int

    /// Makes the analysis.
    ///
    /// - Parameter months: How many months a period has.
    public init(months: Int = 12) {
        self.months = months
    }

    /// Compares the last months of a base with as many before.
    ///
    /// - Parameters:
    ///   - base: The purchases.
    ///   - context: The last day of the period.
    /// - Returns: The change and what made it.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a period without months, ``ClienteleError/Code/overflow`` for one that begins
    ///   before the calendar does, `CancellationError` when asked to stop.
    /// - Complexity: O(*n* log *m*) for *n* rows, *m* the most of one customer.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> RevenueGrowth {
        let rows = SalesRows(base.purchases, asOf: context.asOf)
        return try analyze(rows, parts: SalesPart.all(rows, in: context), currency: base.currency, in: context)
    }

    func analyze(
        _ rows: SalesRows, parts: [SalesPart], currency: Currency, in context: AnalysisContext
    ) throws -> RevenueGrowth {
        guard months > 0, months <= 12_000 else {
            throw ClienteleError(
                .invalidArgument, "a period of \(months) months cannot be compared", remedy: "ask for 1 to 12,000 months")
        }
        let middle = try context.asOf.adding(months: -months)
        let start = try context.asOf.adding(months: -2 * months)
        let tallies = try Parallel.map(count: parts.count) { part in
            try context.checkCancellation()
            return RevenueGrowthAnalysis.tally(
                parts[part], in: rows.table, after: start.daysSince1970, middle: middle.daysSince1970)
        }
        try context.report("growth", completed: parts.count, total: parts.count)
        var total = GrowthTally()
        for part in tallies { total.merge(part) }
        func period(_ place: Int, _ first: CalendarDay, _ last: CalendarDay) -> SalesPeriod {
            SalesPeriod(
                firstDay: first, lastDay: last, revenue: DecimalAmount(minorUnits: total.revenue[place], in: currency),
                customers: total.customers[place], orders: total.orders[place],
                quantity: total.hasAllQuantities ? Int64(exactly: total.quantity[place]) : nil)
        }
        let change = total.revenue[1] - total.revenue[0]
        return RevenueGrowth(
            previous: period(0, start.advanced(by: 1), middle), current: period(1, middle.advanced(by: 1), context.asOf),
            change: DecimalAmount(minorUnits: change, in: currency), factors: RevenueGrowthAnalysis.factors(total, currency: currency),
            customers: RevenueGrowthAnalysis.bridge(total, currency: currency))
    }

    /// Adds up the rows after a day, those up to a middle day as the period before.
    private static func tally(_ part: SalesPart, in table: PurchaseTable, after start: Int32, middle: Int32) -> GrowthTally {
        var tally = GrowthTally()
        var customer = GrowthTally.Customer()
        var owner: UInt32?
        var lastOrders: (UInt32, UInt32) = (.max, .max)
        let (days, amounts, quantities) = (table.days, table.amounts, table.quantities)
        for index in part.rows.indices {
            if part.customers[index] != owner {
                tally.add(customer)
                customer = GrowthTally.Customer()
                owner = part.customers[index]
            }
            let row = Int(part.rows[index])
            let (day, amount) = (days[row], amounts[row])
            guard day > start else {
                if amount >= 0 { customer.boughtBefore = true }
                continue
            }
            customer.hasRow = true
            let isCurrent = day > middle
            tally.add(quantity: quantities[row], isCurrent: isCurrent)
            let order = part.orders[index]
            if isCurrent {
                customer.revenue.1 &+= Int128(amount)
                if amount >= 0, order != lastOrders.1 { (customer.orders.1, lastOrders.1) = (customer.orders.1 + 1, order) }
            } else {
                customer.revenue.0 &+= Int128(amount)
                if amount >= 0, order != lastOrders.0 { (customer.orders.0, lastOrders.0) = (customer.orders.0 + 1, order) }
            }
        }
        tally.add(customer)
        return tally
    }

    private static func factors(_ total: GrowthTally, currency: Currency) -> [GrowthFactor]? {
        guard total.orders.allSatisfy({ $0 > 0 }) else { return nil }
        let hasPieces = total.hasAllQuantities
        if hasPieces, total.quantity.contains(where: { $0 <= 0 }) { return nil }
        func values(_ period: Int) -> [Double] {
            let customers = Double(total.customers[period])
            let orders = Double(total.orders[period])
            let revenue = Double(total.revenue[period])
            guard hasPieces else { return [customers, orders / customers, revenue / orders] }
            let pieces = Double(total.quantity[period])
            return [customers, orders / customers, pieces / orders, revenue / pieces]
        }
        let (previous, current) = (values(0), values(1))
        let exact = ShapleyProduct.rounded(
            ShapleyProduct.contributions(previous: previous, current: current), total: total.revenue[1] - total.revenue[0])
        let scale = DecimalAmount(minorUnits: 1, in: currency).approximateValue
        return exact.indices.map { factor in
            // The last factor is money.
            let unit = factor == exact.count - 1 ? scale : 1
            return GrowthFactor(
                kind: GrowthFactor.Kind.allCases[factor], previous: previous[factor] * unit, current: current[factor] * unit,
                contribution: DecimalAmount(minorUnits: exact[factor], in: currency))
        }
    }

    private static func bridge(_ total: GrowthTally, currency: Currency) -> [CustomerBridgeStep] {
        zip(CustomerBridgeStep.Group.allCases, total.bridge).map { group, step in
            CustomerBridgeStep(
                group: group, customers: step.customers, previousRevenue: DecimalAmount(minorUnits: step.previous, in: currency),
                revenue: DecimalAmount(minorUnits: step.current, in: currency),
                contribution: DecimalAmount(minorUnits: step.current - step.previous, in: currency))
        }
    }
}
