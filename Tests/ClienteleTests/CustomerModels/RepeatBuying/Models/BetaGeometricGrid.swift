import Foundation

/// The mean of anything over a gamma distributed purchase rate λ and a beta distributed probability p of leaving, by the plainest way: a fine
/// grid in ln λ and in the logit of p, and both densities written out.
struct BetaGeometricGrid {
    private let rates: [(value: Double, weight: Double)]
    private let leavings: [(value: Double, weight: Double)]

    init(r: Double, alpha: Double, a: Double, b: Double, step: Double = 0.125) {
        rates = stride(from: -40 / r - 8, through: 5, by: step).map { s in
            let scaled = exp(s)
            return (scaled / alpha, step * exp(r * s - scaled - lgamma(r)))
        }
        leavings = stride(from: -40 / a - 8, through: 40 / b + 8, by: step).map { y in
            let leaving = 1 / (1 + exp(-y))
            let logDensity = -a * log1p(exp(-y)) - b * (y > 0 ? y + log1p(exp(-y)) : log1p(exp(y)))
            return (leaving, step * exp(logDensity + lgamma(a + b) - lgamma(a) - lgamma(b)))
        }
    }

    func mean(_ quantity: (_ rate: Double, _ leaving: Double) -> Double) -> Double {
        var sum = 0.0
        for rate in rates where rate.weight > 1e-19 {
            for leaving in leavings where leaving.weight > 1e-19 {
                sum += rate.weight * leaving.weight * quantity(rate.value, leaving.value)
            }
        }
        return sum
    }

    /// The density of a history: *x* purchases with the last at `last`, no purchase until `age`, and `tosses` coin tosses.
    static func likelihood(_ x: Int, _ last: Double, _ age: Double, tosses: Int) -> (_ rate: Double, _ leaving: Double) -> Double {
        { rate, p in
            let stayed = pow(1 - p, Double(tosses)) * exp(-rate * age)
            let left = tosses > 0 ? p * pow(1 - p, Double(tosses - 1)) * exp(-rate * last) : 0
            return pow(rate, Double(x)) * (stayed + left)
        }
    }

    /// The probability of `count` purchases within `time`, for a rate and a probability of leaving after each.
    static func probability(of count: Int, in time: Double) -> (_ rate: Double, _ leaving: Double) -> Double {
        { rate, p in
            let mean = rate * time
            var term = exp(-mean)
            var fewer = 0.0
            for k in 0..<count {
                fewer += term
                term *= mean / Double(k + 1)
            }
            let stayed = pow(1 - p, Double(count)) * term
            return count == 0 ? stayed : stayed + p * pow(1 - p, Double(count - 1)) * (1 - fewer)
        }
    }

    /// The expected purchases within `time`: what is left of λ after purchases have taken their toll, (1 − e^{−λ p t})/p.
    static func purchases(in time: Double) -> (_ rate: Double, _ leaving: Double) -> Double {
        { rate, p in -expm1(-rate * p * time) / p }
    }
}
