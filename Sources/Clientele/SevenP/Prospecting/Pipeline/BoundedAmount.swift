/// An uncertain amount between zero and a known most: a beta distribution with the mean and variance of a forecast.
struct BoundedAmount: Sendable {
    let spread: ForecastSpread
    let most: Double

    init(_ spread: ForecastSpread, upTo most: Double) {
        self.spread = spread
        self.most = most
    }

    func forecast(in currency: Currency) -> ForecastAmount {
        let (ofMean, full) = (ends(spread.meanVariance), ends(spread.meanVariance + spread.ownVariance))
        var amount = ForecastAmount(spread, in: currency, atMost: most)
        (amount.meanLower, amount.meanUpper) = (RoundedAmount.of(ofMean.lower, in: currency), RoundedAmount.of(ofMean.upper, in: currency))
        (amount.lower, amount.upper) = (RoundedAmount.of(full.lower, in: currency), RoundedAmount.of(full.upper, in: currency))
        return amount
    }

    private func ends(_ variance: Double) -> (lower: Double, upper: Double) {
        let mean = most > 0 ? spread.mean / most : 0
        guard mean > 0, mean < 1, variance > 0 else { return (spread.mean, spread.mean) }
        // Less than the variance of all or nothing, which has no beta distribution.
        let sum = mean * (1 - mean) / (variance / most / most) - 1
        guard sum > 0 else { return (0, most) }
        let distribution = BetaDistribution(alpha: mean * sum, beta: (1 - mean) * sum)
        let (lower, upper) = (distribution.quantile(0.025), distribution.quantile(0.975))
        return (lower.isFinite ? lower * most : 0, upper.isFinite ? upper * most : most)
    }
}
