/// Expected money with two intervals that are not to be mixed up, both at 95 %.
///
/// The interval of the mean says how well the *expected* amount is known; the predictive interval says which *actual* amounts are likely.
public struct ForecastAmount: Sendable, Hashable, Codable {
    /// The expected amount.
    public var expected: DecimalAmount
    /// The lower end of the interval of the mean.
    public var meanLower: DecimalAmount
    /// The upper end of the interval of the mean.
    public var meanUpper: DecimalAmount
    /// The lower end of the predictive interval.
    public var lower: DecimalAmount
    /// The upper end of the predictive interval.
    public var upper: DecimalAmount

    /// An amount from a figure in minor units; not more than a limit where there is one.
    init(_ spread: ForecastSpread, in currency: Currency, atMost limit: Double = .infinity) {
        let count = ForecastCount(spread)
        func amount(_ value: Double) -> DecimalAmount { RoundedAmount.of(min(value, limit), in: currency) }
        expected = amount(count.expected)
        meanLower = amount(count.meanLower)
        meanUpper = amount(count.meanUpper)
        lower = amount(count.lower)
        upper = amount(count.upper)
    }
}
