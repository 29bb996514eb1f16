/// The probability of a count of one or more purchases under the Pareto/NBD model, by integration over the time of leaving.
///
/// A customer who leaves at *y* buys *n* times with the negative binomial probability. In τ = ln y the logarithm of the integrand
///
///     g(τ) = n ln y/(α + y) − r ln(1 + y/α) − s ln(1 + y/β) + ln y/(β + y)
///
/// is concave and has no singularity within π of the real axis: Gauss–Legendre panels go out from its peak, to both sides, until nothing is left.
struct ParetoCount {
    let r: Double
    let alpha: Double
    let s: Double
    let beta: Double
    let count: Double
    let duration: Double

    /// The probability of the count.
    var probability: Double {
        let end = Libm.log(duration)
        let logWays = -SpecialFunctions.logBeta(r, count) - Libm.log(count)
        let staying = logWays + logCount(duration) - s * Libm.log1p(duration / beta)
        let peak = slope(at: end) >= 0 ? end : top(below: end)
        let height = logIntegrand(peak)
        let leaving = s * (panels(from: peak, to: -.infinity, height) + panels(from: peak, to: end, height))
        return Libm.exp(staying) + Libm.exp(logWays + height) * leaving
    }

    /// ln of (y/(α + y))^n (α/(α + y))^r.
    private func logCount(_ y: Double) -> Double {
        -count * Libm.log1p(alpha / y) - r * Libm.log1p(y / alpha)
    }

    private func logIntegrand(_ tau: Double) -> Double {
        let y = Libm.exp(tau)
        return logCount(y) - s * Libm.log1p(y / beta) - Libm.log1p(beta / y)
    }

    private func slope(at tau: Double) -> Double {
        let y = Libm.exp(tau)
        return (count * alpha - r * y) / (alpha + y) + (beta - s * y) / (beta + y)
    }

    /// Where the slope, which falls with τ, is zero; a width of 1e-3 of the scale of the peak would do.
    private func top(below end: Double) -> Double {
        var high = end
        var step = 1.0
        while slope(at: high - step) < 0 && step < 2000 { step *= 2 }
        var low = high - step
        for _ in 0..<40 {
            let middle = low + (high - low) / 2
            if slope(at: middle) > 0 { low = middle } else { high = middle }
        }
        return low
    }

    /// The integral of e^(g − height) from the peak to a bound, as far as it matters.
    private func panels(from peak: Double, to bound: Double, _ height: Double) -> Double {
        let direction = bound < peak ? -1.0 : 1.0
        var start = peak
        var sum = 0.0
        for _ in 0..<1000 where start != bound {
            var width = min(4, abs(bound - start))
            while width * abs(slope(at: start + direction * width)) > 12 { width /= 2 }
            let isLast = width == abs(bound - start)
            var panel = 0.0
            for node in ParetoPanelRule.sixteenNodes {
                panel += node.weight * Libm.exp(logIntegrand(start + direction * width * node.position) - height)
            }
            sum += panel * width
            start = isLast ? bound : start + direction * width
            if isLast || logIntegrand(start) < height - 40 { break }
        }
        return sum
    }
}
