/// What the owners of a company expect to earn on its shares, by the capital asset pricing model.
///
/// Sharpe (1964), "Capital Asset Prices"; Lintner (1965): the rate without risk, and beta times the premium of the market over it.
///
/// ```swift
/// print(EquityCost(riskFreeRate: 0.04, beta: 1.2, marketPremium: 0.05).rate)  // 0.1
/// ```
public struct EquityCost: Sendable, Hashable, Codable {
    /// The yearly rate of an investment without risk, such as 0.04.
    public var riskFreeRate: Double
    /// How much more the share moves than the market.
    public var beta: Double
    /// By how much the market is expected to earn more than the rate without risk.
    public var marketPremium: Double

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - riskFreeRate: The yearly rate of an investment without risk, such as 0.04.
    ///   - beta: How much more the share moves than the market.
    ///   - marketPremium: By how much the market is expected to earn more than the rate without risk.
    public init(riskFreeRate: Double, beta: Double, marketPremium: Double) {
        self.riskFreeRate = riskFreeRate
        self.beta = beta
        self.marketPremium = marketPremium
    }

    /// The yearly cost of equity.
    public var rate: Double { riskFreeRate + beta * marketPremium }
}
