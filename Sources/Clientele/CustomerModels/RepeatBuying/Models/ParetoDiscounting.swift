/// The time alive of a customer whose departure rate is gamma distributed, discounted continuously.
///
/// With z = δβ, the integral of e^(−δt) (β/(β + t))^s over all t from 0 is β times
///
///     ∫₀^∞ e^(−z (e^v − 1) − (s − 1) v) dv,  v = ln(1 + t/β)
///
/// which is U(1, 2 − s, z) with Tricomi's function U. The exponent is concave and the integrand is entire, so that Gauss–Legendre panels
/// over which the exponent changes by 12 at most are precise for every z, also for those so small that a series in z would have to be continued.
struct ParetoDiscounting {
    /// The shape *s* of the departure rate, above zero.
    let shape: Double
    /// The discount rate times the scale β, above zero.
    let scaledRate: Double

    /// The discounted time alive in units of β.
    var timeAlive: Double {
        guard scaledRate > 0 else { return .infinity }
        var start = 0.0
        var sum = 0.0
        var highest = 0.0
        for _ in 0..<5000 {
            var width = min(4, 12 / abs(slope(at: start)))
            while width * abs(slope(at: start + width)) > 12 { width /= 2 }
            var panel = 0.0
            for node in ParetoPanelRule.sixteenNodes { panel += node.weight * Libm.exp(exponent(at: start + width * node.position)) }
            sum += panel * width
            start += width
            let height = exponent(at: start)
            if height < highest - 40 && slope(at: start) < 0 { break }
            highest = max(highest, height)
        }
        return sum
    }

    private func exponent(at v: Double) -> Double {
        -scaledRate * Libm.expm1(v) - (shape - 1) * v
    }

    private func slope(at v: Double) -> Double {
        1 - shape - scaledRate * Libm.exp(v)
    }
}
