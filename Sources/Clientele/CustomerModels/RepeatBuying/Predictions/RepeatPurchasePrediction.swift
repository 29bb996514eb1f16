/// What a fitted model expects of one customer, with two intervals that are not to be mixed up.
///
/// The interval of the mean says how well the *expected* number is known: it gets narrow with many customers in the fit. The interval of the
/// count says which *actual* numbers are likely: it stays wide however well the mean is known, since purchases are random.
public struct RepeatPurchasePrediction: Codable, Sendable, Hashable {
    /// How long from the end of the observation on, in time units.
    public let duration: Double
    /// The probability that the customer is alive at the end of the observation; the interval is that of the estimate, by the delta method on the
    /// logit scale.
    public let probabilityAlive: Estimate
    /// The expected number of purchases within the duration; the interval is that of the mean, by the delta method on the log scale.
    public let expectedPurchases: Estimate
    /// The likely numbers of purchases within the duration, or `nil` where they go beyond 2,000.
    @ExplicitNull public var count: CountInterval?

    init(duration: Double, probabilityAlive: Estimate, expectedPurchases: Estimate, count: CountInterval?) {
        self.duration = duration
        self.probabilityAlive = probabilityAlive
        self.expectedPurchases = expectedPurchases
        self.count = count
    }
}
