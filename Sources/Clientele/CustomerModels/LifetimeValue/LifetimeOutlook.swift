/// What one customer may bring, month by month, and how far from the expectation it may end.
public struct LifetimeOutlook: Sendable, Hashable, Codable {
    /// The probability that the customer still buys.
    public var probabilityAlive: Double
    /// The expected number of purchases within the horizon.
    public var expectedPurchases: Double
    /// The expected spend on an occasion, in units of the currency.
    public var expectedSpend: Double
    /// The discounted expected margin within the horizon, with the interval of that expectation.
    public var value: ValueEstimate
    /// The probability that the customer does not buy within the horizon.
    public var probabilityOfNoPurchase: Double
    /// What the customer will bring at the least, with half of what the confidence leaves.
    public var predictiveLower: DecimalAmount
    /// What the customer will bring at the most, with half of what the confidence leaves.
    public var predictiveUpper: DecimalAmount
    /// The calendar months of the horizon.
    public var periods: [LifetimePeriod]
}
