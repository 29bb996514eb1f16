/// The exact sums behind a ``ProfitStatement``.
struct StatementSums: Sendable {
    var customers = 0
    var sales: Int128 = 0
    var returns: Int128 = 0
    var costs: Int128 = 0
    var discounts: Int128 = 0
    var acquisition: Int128 = 0
    var service: Int128 = 0
    var retention: Int128 = 0
    /// The gain of those with a net profit.
    var gains: Int128 = 0
    /// The loss of those without, below zero.
    var losses: Int128 = 0
    var lossMakers = 0

    var marginal: Int128 { sales + returns - costs }
    var net: Int128 { marginal - service - acquisition - retention }

    mutating func add(_ customer: Int, of columns: ProfitColumns) {
        customers += 1
        sales += Int128(columns.sales[customer])
        returns += Int128(columns.returns[customer])
        costs += Int128(columns.costs[customer])
        discounts += Int128(columns.discounts[customer])
        acquisition += Int128(columns.acquisition[customer])
        service += Int128(columns.service[customer])
        retention += Int128(columns.retention[customer])
        let profit = columns.profit(.net, customer)
        if profit < 0 {
            losses += profit
            lossMakers += 1
        } else {
            gains += profit
        }
    }

    /// The sums as a statement.
    ///
    /// - Parameters:
    ///   - currency: The currency of all amounts.
    ///   - hasDiscounts: Whether list prices tell of discounts.
    /// - Returns: The statement.
    func statement(in currency: Currency, hasDiscounts: Bool) -> ProfitStatement {
        func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: currency) }
        return ProfitStatement(
            discounts: hasDiscounts ? amount(discounts) : nil, sales: amount(sales), returns: amount(returns),
            netRevenue: amount(sales + returns), costOfGoods: amount(costs), marginalProfit: amount(marginal),
            costToServe: amount(service), grossProfit: amount(marginal - service), acquisitionCost: amount(acquisition),
            retentionCost: amount(retention), netProfit: amount(net))
    }
}
