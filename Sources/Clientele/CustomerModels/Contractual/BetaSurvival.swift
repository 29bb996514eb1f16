/// The survival of customers whose chance to leave varies after a beta distribution: S(x) = B(α, β + x) / B(α, β) at an exposure *x*.
///
/// Exposure is the number of renewals for the shifted beta-geometric and its power for the beta-discrete-Weibull.
struct BetaSurvival: Sendable, Hashable {
    let alpha: Double
    let beta: Double

    /// ln S at the end of an interval of exposure over S at its start.
    func logRatio(from start: Double, to end: Double) -> Double {
        let step = end - start
        guard step > 0 else { return 0 }
        let shape = beta + start
        // One more unit has a closed form, which keeps the digits of rare churn.
        if step == 1 { return -Libm.log1p(alpha / shape) }
        // The ratio is symmetric in the step and α. The larger of both outside, the smaller inside, keeps the difference of logarithms of
        // gamma functions as small as it can be.
        let ratio =
            step < alpha
            ? SpecialFunctions.logGammaRatio(shape, step) - SpecialFunctions.logGammaRatio(shape + alpha, step)
            : SpecialFunctions.logGammaRatio(shape, alpha) - SpecialFunctions.logGammaRatio(shape + step, alpha)
        return min(ratio, 0)
    }

    /// The derivatives of ``logRatio(from:to:)`` by α and by β.
    func logRatioGradient(from start: Double, to end: Double) -> (alpha: Double, beta: Double) {
        if end - start == 1 {
            let shape = beta + start
            return (-1 / (shape + alpha), alpha / (shape * (shape + alpha)))
        }
        let upper = SpecialFunctions.digamma(alpha + beta + end)
        let lower = SpecialFunctions.digamma(alpha + beta + start)
        let byAlpha = lower - upper
        return (byAlpha, SpecialFunctions.digamma(beta + end) - SpecialFunctions.digamma(beta + start) + byAlpha)
    }

    /// The derivative of ln S by exposure.
    func exposureSlope(at exposure: Double) -> Double {
        SpecialFunctions.digamma(beta + exposure) - SpecialFunctions.digamma(alpha + beta + exposure)
    }

    /// Why parameters cannot be taken, if they cannot.
    static func check(_ values: [(name: String, value: Double)]) throws {
        for (name, value) in values where !(value.isFinite && value > 0 && value <= 1e12) {
            throw ClienteleError(
                .invalidArgument, "the parameter \(name) is \(value)", remedy: "give a number above 0 and at most 10¹²")
        }
    }
}
