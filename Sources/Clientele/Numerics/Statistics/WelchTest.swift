/// Whether two means differ where variances may differ too (Welch 1947; degrees of freedom after Satterthwaite 1946).
///
/// The level rests on the means being nearly normal. With skewed values that takes large groups: see ``StudentizedPermutation`` for small
/// ones.
package struct WelchTest: Sendable, Equatable {
    /// The first mean less the second.
    package let difference: Double
    package let standardError: Double
    package let degreesOfFreedom: Double
    /// The two-sided p-value.
    package let pValue: Double

    /// Tests two samples; `nil` unless both have two values, and one of them a variance.
    package init?(_ first: SampleMoments, _ second: SampleMoments) {
        guard let v1 = first.variance, let v2 = second.variance else { return nil }
        let (a, b) = (v1 / Double(first.count), v2 / Double(second.count))
        guard a + b > 0, (a + b).isFinite else { return nil }
        difference = first.mean - second.mean
        standardError = (a + b).squareRoot()
        let (shareA, shareB) = (a / (a + b), b / (a + b))
        degreesOfFreedom = 1 / (shareA * shareA / Double(first.count - 1) + shareB * shareB / Double(second.count - 1))
        let p = StudentTDistribution(degreesOfFreedom: degreesOfFreedom).twoSidedP(difference / standardError)
        guard p.isFinite else { return nil }
        pValue = min(p, 1)
    }

    /// The difference with its interval.
    package func estimate(confidence: Double = 0.95) -> Estimate {
        let quantile = StudentTDistribution(degreesOfFreedom: degreesOfFreedom).quantile(0.5 + 0.5 * confidence)
        let half = (quantile.isFinite ? quantile : NormalDistribution.quantile(0.5 + 0.5 * confidence)) * standardError
        return Estimate(value: difference, lower: difference - half, upper: difference + half)
    }
}
