/// The sum of discounted survival where each term has to be computed: Σ S(n + k) / S(n) · (1 + d)⁻ᵏ over k from 0, with S(t) = B(α, β + tᶜ) / B(α, β).
///
/// Terms are added until what is left is negligible: no term is larger than the one before times 1 / (1 + d), so the rest is at most a geometric
/// series. Where that is slow, the rest is an integral with the first corrections of Euler and Maclaurin. As the terms are convex from
/// ``convexFrom`` on, the rest of a rest differs from −f′/12 by no more than |f′|/12: the error bound is proven, not estimated.
struct BetaSurvivalSum: Sendable {
    let shape: BetaSurvival
    let power: Double
    let discountRate: Double

    private static let fewestTerms = 5_000
    private static let mostTerms = 50_000
    /// Relative to the sum.
    private static let negligible = 1e-15

    /// Discounting as a rate of continuous decay, ln(1 + d).
    private var decay: Double { Libm.log1p(discountRate) }

    /// The time from which S(t) is convex.
    ///
    /// With h(x) = S as a function of exposure, h′ = −hA and h″ = h(A² + B) for A = ψ(α + β + x) − ψ(β + x) and B = ψ′(β + x) − ψ′(α + β + x),
    /// S is convex in t where c·x·(A + B/A) ≥ c − 1, which holds for c ≤ 1 throughout. Comparing the series of A and B with integrals gives
    /// A ≥ α/(α + β + x), B ≥ α/((β + x)(α + β + x)) and A ≤ α/(β + x) · (1 + 1/(α + β + x)), hence A + B/A ≥ (α + 1)/(α + β + x + 1), and
    /// the condition holds from x = (c − 1)(α + β + 1)/(αc + 1) on.
    private var convexFrom: Double {
        guard power > 1 else { return 0 }
        return Libm.pow((power - 1) * (shape.alpha + shape.beta + 1) / (shape.alpha * power + 1), 1 / power)
    }

    func sum(after renewals: Int) -> DiscountedSum {
        let first = Double(max(renewals, 0))
        guard discountRate > 0 || shape.alpha * power > 1 else { return .infinite }
        let start = exposure(first)
        let ratio = Libm.exp(-decay)
        var (sum, place, discount, term) = (0.0, 0.0, 1.0, 1.0)
        while place < Double(BetaSurvivalSum.mostTerms) {
            term = Libm.exp(shape.logRatio(from: start, to: exposure(first + place))) * discount
            // What is left from this term on, if every further one fell only by discounting.
            let rest = discountRate > 0 ? term / (1 - ratio) : .infinity
            if rest <= BetaSurvivalSum.negligible * sum || term == 0 { return .finite(value: sum, errorBound: rest.isFinite ? rest : 0) }
            if place >= Double(BetaSurvivalSum.fewestTerms), first + place >= convexFrom { break }
            sum += term
            place += 1
            discount *= ratio
        }
        guard first + place >= convexFrom else { return .notComputed }
        return closed(sum, rest: term, from: first + place)
    }

    /// Adds the rest of the series, whose first term is `term` at time `time`.
    private func closed(_ sum: Double, rest term: Double, from time: Double) -> DiscountedSum {
        let x = exposure(time)
        let fall = SpecialFunctions.digamma(shape.alpha + shape.beta + x) - SpecialFunctions.digamma(shape.beta + x)
        let slope = term * (fall * power * x / time + decay)
        guard let (integral, error) = relativeIntegral(from: time) else { return .notComputed }
        let value = sum + term * integral + term / 2 + slope / 12
        let bound = slope / 12 + term * error
        return value.isFinite && bound.isFinite ? .finite(value: value, errorBound: bound) : .notComputed
    }

    /// The integral of S(t) · e^(−δ(t − T)) over t from T on, relative to S(T), and its error.
    private func relativeIntegral(from time: Double) -> (value: Double, error: Double)? {
        let start = exposure(time)
        let logSlope = shape.alpha * power
        func relativeLogSurvival(_ logTime: Double) -> Double {
            let logExposure = power * (Libm.log(time) + logTime)
            // Beyond the range of numbers the tail is the power of t that it tends to.
            if logExposure > 600 { return shape.logRatio(from: start, to: Libm.exp(600)) - shape.alpha * (logExposure - 600) }
            return shape.logRatio(from: start, to: Libm.exp(logExposure))
        }
        let outcome: QuadratureOutcome
        var cut = 0.0
        if decay > 0 {
            // On the scale of ln t; beyond 45 / δ discounting leaves less than e⁻⁴⁵.
            let end = Libm.log1p(45 / (decay * time))
            cut = Libm.exp(-45) / decay
            outcome = AdaptiveQuadrature.integrate(0...end, relativeTolerance: 1e-13) { logTime in
                time * Libm.exp(logTime + relativeLogSurvival(logTime) - decay * time * Libm.expm1(logTime))
            }
        } else {
            // On the scale on which a power of t is flat.
            let excess = logSlope - 1
            outcome = AdaptiveQuadrature.integrate(0...1, relativeTolerance: 1e-13) { w in
                guard w > 0 else { return 0 }
                let logTime = -Libm.log(w) / excess
                return time / excess * Libm.exp(relativeLogSurvival(logTime) + logSlope * logTime)
            }
        }
        guard outcome.value.isFinite, outcome.error.isFinite else { return nil }
        return (outcome.value, outcome.error + cut)
    }

    private func exposure(_ time: Double) -> Double {
        power == 1 ? time : min(Libm.pow(time, power), 1e300)
    }
}
