/// P-values and intervals for a difference that may be looked at as often as one likes while data come in.
///
/// The likelihood ratio of "the difference is drawn from a normal distribution around 0" against "it is 0" rises above 1 / α with a chance
/// of at
/// most α at any time (Robbins 1970; Johari, Koomen, Pekelis & Walsh 2017, "Peeking at A/B tests", equation 5). With a normal difference of
/// variance V it is √(V / (V + τ²)) exp(τ² d² / (2 V (V + τ²))); its reciprocal, the least so far, is the p-value. V is estimated, so the
/// guarantee
/// is one for large groups.
package struct SequentialMixture: Sendable, Equatable {
    /// The standard deviation τ of the differences that are expected.
    package let scale: Double
    /// The least p-value so far.
    package private(set) var pValue = 1.0

    /// Begins without data; `scale` is to be above 0 and chosen before the data are seen.
    package init(scale: Double) {
        self.scale = scale
    }

    /// Looks at the data gathered so far.
    package mutating func look(difference: Double, variance: Double) {
        pValue = min(pValue, SequentialMixture.pValue(difference: difference, variance: variance, scale: scale))
    }

    /// The p-value of one look: 1 where nothing speaks against no difference.
    package static func pValue(difference: Double, variance: Double, scale: Double) -> Double {
        let square = scale * scale
        guard variance > 0, variance.isFinite, square > 0, difference.isFinite else { return 1 }
        let logRatio =
            0.5 * Libm.log(variance / (variance + square)) + square * difference * difference / (2 * variance * (variance + square))
        return min(1, Libm.exp(-logRatio))
    }

    /// The half-width of the interval that holds the difference at all times with the stated confidence.
    package static func halfWidth(variance: Double, scale: Double, confidence: Double = 0.95) -> Double? {
        let square = scale * scale
        guard variance > 0, variance.isFinite, square > 0, confidence > 0, confidence < 1 else { return nil }
        // The differences whose p-value is above α = 1 − confidence.
        let bound = -2 * Libm.log(1 - confidence) + Libm.log((variance + square) / variance)
        return (variance * (variance + square) / square * bound).squareRoot()
    }
}
