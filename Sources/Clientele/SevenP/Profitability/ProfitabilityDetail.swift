/// A ``ProfitabilityResult`` with the profit and loss of every single customer.
public struct ProfitabilityDetail: Sendable {
    /// The result.
    public let result: ProfitabilityResult
    /// Every customer of the base, with purchases or without.
    public let customers: CustomerProfits
}
