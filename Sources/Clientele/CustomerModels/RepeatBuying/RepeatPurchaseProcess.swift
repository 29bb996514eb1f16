/// The stream of purchases of a customer who is alive now, whose rates are known only as a distribution.
///
/// It is what a new customer's repeat purchases follow, and what a known customer's future follows given that the customer is alive.
/// All durations count from now, in the model's time unit; discrete models take whole numbers of opportunities and round down.
public protocol RepeatPurchaseProcess: Sendable {
    /// The probability that the customer is still alive after a duration.
    ///
    /// - Parameter duration: The duration, not negative.
    /// - Returns: A probability, 1 or less.
    func probabilityAlive(after duration: Double) -> Double

    /// The expected number of purchases within a duration.
    ///
    /// - Parameter duration: The duration, not negative.
    /// - Returns: The mean, not negative.
    func expectedPurchases(in duration: Double) -> Double

    /// The probability of a number of purchases within a duration.
    ///
    /// - Parameters:
    ///   - count: The number of purchases, not negative.
    ///   - duration: The duration, not negative.
    /// - Returns: A probability.
    func probability(of count: Int, in duration: Double) -> Double

    /// The expected number of purchases, each discounted continuously from its own time to now, over an unlimited future.
    ///
    /// - Parameter rate: The continuous discount rate for one time unit, above zero. A rate *d* for one unit is ln(1 + *d*).
    /// - Returns: The discounted number, finite for every rate above zero.
    func discountedExpectedPurchases(rate: Double) -> Double
}
