/// The profit and loss of a customer, or of several together.
///
/// sales + returns = net revenue; − cost of goods = marginal profit; − cost to serve = gross profit; − acquisition − retention cost = net
/// profit; see ``ProfitLevel``. Costs are positive, returns negative.
public struct ProfitStatement: Codable, Sendable, Hashable {
    /// What was let off the list prices, so that sales plus discounts are list sales; `null` without list prices.
    @ExplicitNull public var discounts: DecimalAmount?
    /// All amounts of zero or more, at the prices paid.
    public var sales: DecimalAmount
    /// All amounts below zero: what was given back.
    public var returns: DecimalAmount
    /// Sales and returns together.
    public var netRevenue: DecimalAmount
    /// What the goods cost, those given back taken away.
    public var costOfGoods: DecimalAmount
    /// Net revenue less the cost of goods.
    public var marginalProfit: DecimalAmount
    /// What orders, questions and complaints took.
    public var costToServe: DecimalAmount
    /// Marginal profit less the cost to serve.
    public var grossProfit: DecimalAmount
    /// What it cost to win the customer.
    public var acquisitionCost: DecimalAmount
    /// What it cost to keep the customer.
    public var retentionCost: DecimalAmount
    /// Gross profit less acquisition and retention cost.
    public var netProfit: DecimalAmount
}
