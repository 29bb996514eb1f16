/// The 2.5 % and 97.5 % points of a count with a given mean and a variance of at least as much.
///
/// The count is negative binomial, the mixture of Poisson counts whose means are gamma distributed; where the variance is the mean's, Poisson
/// to within a thousandth. P(N ≤ n) = I_p(r, n + 1) with p = r/(r + mean) (Johnson, Kemp & Kotz 2005, "Univariate Discrete Distributions",
/// eq. 5.31).
struct CountQuantiles: Sendable {
    let lower: Double
    let upper: Double

    init(mean: Double, variance: Double) {
        guard mean > 0, mean < 1e12, variance.isFinite else {
            (lower, upper) = (0, 0)
            return
        }
        let shape = mean * mean / max(variance - mean, mean / 1_000)
        let chance = shape / (shape + mean)
        func quantile(_ probability: Double) -> Double {
            var (low, high) = (-1.0, (mean + 10 * max(variance, mean).squareRoot() + 10).rounded(.up))
            while SpecialFunctions.regularizedBeta(chance, shape, high + 1) < probability, high < 1e15 { high *= 2 }
            while high - low > 1 {
                let middle = ((low + high) / 2).rounded(.down)
                if SpecialFunctions.regularizedBeta(chance, shape, middle + 1) >= probability { high = middle } else { low = middle }
            }
            return high
        }
        lower = quantile(0.025)
        upper = quantile(0.975)
    }
}
