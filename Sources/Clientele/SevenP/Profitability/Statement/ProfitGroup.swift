/// The profit of a group of customers, such as a tier or a segment.
public struct ProfitGroup: Codable, Sendable, Hashable {
    /// The group's name.
    public var name: String
    /// How many customers are in it.
    public var customers: Int
    /// The share of all buyers, 0 to 1.
    public var customerShare: Double
    /// Their profit and loss together.
    public var statement: ProfitStatement
    /// Their net profit as a share of that of all buyers; `null` where that is not above zero.
    @ExplicitNull public var netProfitShare: Double?
    /// The net profit of a customer of the group, rounded half to even; `null` without customers.
    @ExplicitNull public var netProfitPerCustomer: DecimalAmount?
    /// How many of them cost more than they bring.
    public var lossMakingCustomers: Int
    /// What those lose together, zero or below.
    public var destroyedProfit: DecimalAmount
    /// What is expected of them in future; `null` unless given by ``ProfitabilityAnalysis/expectedValues``.
    @ExplicitNull public var expectedValue: DecimalAmount?
}
