/// The likelihood of counts under the built-in models, by the logarithms of α and β and, for the beta-discrete-Weibull, of c.
///
/// The counts enter as renewals and losses a period, added over cohorts: ℓ = Σ kept(t) ln r(t) + lost(t) ln(1 − r(t)), which is the
/// likelihood of Fader & Hardie (2007, appendix B) ordered by period.
package struct RetentionLikelihood: Sendable {
    private(set) var kept: [Double] = []
    private(set) var lost: [Double] = []

    package init(_ counts: RetentionCounts) {
        for observed in counts.observedRetentionRates {
            kept.append(Double(observed.atRisk - observed.lost))
            lost.append(Double(observed.lost))
        }
        // Periods in which nobody decided say nothing.
        while let last = kept.indices.last, kept[last] + lost[last] == 0 {
            kept.removeLast()
            lost.removeLast()
        }
    }

    /// How many periods have a decision.
    var periods: Int { kept.count }
    var totalKept: Double { kept.reduce(0, +) }
    var totalLost: Double { lost.reduce(0, +) }

    /// The log-likelihood and its gradient at the logarithms of two or three parameters.
    package func evaluate(_ logParameters: [Double]) -> (value: Double, gradient: [Double]) {
        let alpha = Libm.exp(logParameters[0])
        let shape = BetaSurvival(alpha: alpha, beta: Libm.exp(logParameters[1]))
        let power = logParameters.count > 2 ? Libm.exp(logParameters[2]) : nil
        var value = 0.0
        var gradient = [Double](repeating: 0, count: logParameters.count)
        var start = 0.0
        for place in kept.indices {
            let end = power.map { BetaDiscreteWeibull.exposure(place + 1, power: $0) } ?? Double(place + 1)
            let logRate = shape.logRatio(from: start, to: end)
            // d/dL of kept · L + lost · ln(1 − eᴸ).
            var weight = kept[place]
            if kept[place] > 0 { value += kept[place] * logRate }
            if lost[place] > 0 {
                value += lost[place] * Libm.log(-Libm.expm1(logRate))
                weight -= lost[place] / Libm.expm1(-logRate)
            }
            let slopes = shape.logRatioGradient(from: start, to: end)
            gradient[0] += weight * slopes.alpha * alpha
            gradient[1] += weight * slopes.beta * shape.beta
            if let power {
                let bend =
                    shape.exposureSlope(at: end) * end * Libm.log(Double(place + 1))
                    - (place > 0 ? shape.exposureSlope(at: start) * start * Libm.log(Double(place)) : 0)
                gradient[2] += weight * bend * power
            }
            start = end
        }
        return (value, gradient)
    }

    /// The log-likelihood where every customer churns with the same chance, at its maximum.
    var constantChurn: Double {
        let (kept, lost) = (totalKept, totalLost)
        let total = kept + lost
        return (kept > 0 ? kept * Libm.log(kept / total) : 0) + (lost > 0 ? lost * Libm.log(lost / total) : 0)
    }

    /// The derivative of the likelihood of the shifted beta-geometric by 1 / (α + β) where that is 0 and the mean churn is at its best.
    ///
    /// With φ = 1 / (α + β) and mean p, r(t) = (1 − p + (t − 1)φ) / (1 + (t − 1)φ); where the derivative is not positive, customers who
    /// are all alike are the maximum.
    var heterogeneityScore: Double {
        let odds = totalLost / totalKept
        return kept.indices.reduce(0) { $0 + Double($1) * (kept[$1] * odds - lost[$1]) }
    }

    /// The log-likelihood of the discrete Weibull, at which the beta-discrete-Weibull arrives when customers do not differ, at ln λ and ln c;
    /// S(t) = exp(−λ tᶜ).
    package func evaluateHomogeneousWeibull(_ logParameters: [Double]) -> (value: Double, gradient: [Double]) {
        let (scale, power) = (Libm.exp(logParameters[0]), Libm.exp(logParameters[1]))
        var (value, byScale, byPower, start) = (0.0, 0.0, 0.0, 0.0)
        for place in kept.indices {
            let end = BetaDiscreteWeibull.exposure(place + 1, power: power)
            let logRate = -scale * (end - start)
            var weight = kept[place]
            if kept[place] > 0 { value += kept[place] * logRate }
            if lost[place] > 0 {
                value += lost[place] * Libm.log(-Libm.expm1(logRate))
                weight -= lost[place] / Libm.expm1(-logRate)
            }
            byScale += weight * logRate
            let bend = end * Libm.log(Double(place + 1)) - (place > 0 ? start * Libm.log(Double(place)) : 0)
            byPower -= weight * scale * bend * power
            start = end
        }
        return (value, [byScale, byPower])
    }
}
