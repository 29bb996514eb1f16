/// The integral for Tricomi's function in u = ln t, φ(u) = au − x eᵘ + (b − a − 1) ln(1 + eᵘ) being the logarithm of its integrand.
struct TricomiIntegral {
    let a: Double
    let power: Double
    /// xt at the peak, t at the peak divided by 1 + t, and u there.
    private let peakXT: Double
    private let peakShare: Double
    private let peakU: Double
    /// The width of the peak in u, at most 1.
    private let width: Double
    /// Where the sum begins, from the peak: below 0 where that is broad, since all that is curved then lies on its left.
    private let offset: Double

    init(a: Double, b: Double, x: Double) {
        self.a = a
        power = b - a - 1
        // x t² − (b − 1 − x) t − a = 0 for y = xt: y² − (b − 1 − x) y − ax = 0.
        let half = 0.5 * (b - 1 - x)
        let root = (half * half + a * x).squareRoot()
        peakXT = half > 0 ? half + root : a * x / (root - half)
        peakU = Libm.log(peakXT) - Libm.log(x)
        peakShare = peakXT / (x + peakXT)
        let bend = peakXT - power * peakShare * (x / (x + peakXT))
        width = min(1, 1 / bend.squareRoot())
        offset = width > 0.5 ? min(0, max(0, Libm.log1p(a)) - peakU) : 0
    }

    /// ln U.
    var logValue: Double {
        let step = 0.125
        var sum = height(at: 0)
        for direction in [step, -step] {
            var s = direction
            while true {
                let part = height(at: s)
                sum += part
                if part < 1e-18 * sum || abs(s) > 1e4 { break }
                s += direction
            }
        }
        let logPeak = a * peakU - peakXT + power * logOnePlus
        return logPeak + Libm.log(sum * step * width) - SpecialFunctions.logGamma(a)
    }

    /// ln(1 + t) at the peak.
    private var logOnePlus: Double {
        softplus(peakU)
    }

    /// ln(1 + eᵘ).
    private func softplus(_ u: Double) -> Double {
        u > 0 ? u + Libm.log1p(Libm.exp(-u)) : Libm.log1p(Libm.exp(u))
    }

    /// The integrand over its peak, times du/ds, where u = peak + offset + width (s − e⁻ˢ + 1) / 2.
    private func height(at s: Double) -> Double {
        let decay = Libm.expm1(-s)
        let shift = offset + 0.5 * width * (s - decay)
        let growth = Libm.expm1(shift)
        let logRatio = offset == 0 ? Libm.log1p(peakShare * growth) : softplus(peakU + shift) - softplus(peakU)
        return Libm.exp(a * shift - peakXT * growth + power * logRatio) * 0.5 * (2 + decay)
    }
}
