/// How long new customers take to buy for the second time, by the estimator of Kaplan & Meier (1958).
///
/// A customer who has not bought again by the day of the analysis is censored there.
public struct SecondPurchaseResult: Codable, Sendable, Hashable {
    /// How many new customers there are.
    public var customers: Int
    /// How many of them have bought again.
    public var returned: Int
    /// The days by which half have bought again, with the interval of Brookmeyer & Crowley (1982).
    public var medianDays: SurvivalQuantile
    /// The share who have bought again by some days.
    public var shares: [SecondPurchaseShare]
    /// The same week by week, up to two years, for drawing.
    public var curve: [SecondPurchaseShare]
}
