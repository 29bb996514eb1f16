/// How likely a comparison of two groups finds a difference, and how large the groups must be.
package enum TwoSamplePower {
    /// The power of the two-sided z-test of two shares (Fleiss, Levin & Paik 2003, "Statistical Methods for Rates and Proportions", 4.14).
    ///
    /// - Parameters:
    ///   - first: The first share.
    ///   - second: The second share.
    ///   - sizes: The sizes of both groups.
    ///   - level: The level of the test.
    /// - Returns: The chance to reject, both tails; `nil` for shares outside 0 to 1 or empty groups.
    package static func ofShares(_ first: Double, _ second: Double, sizes: (Double, Double), level: Double = 0.05) -> Double? {
        guard areShares(first, second), sizes.0 > 0, sizes.1 > 0, level > 0, level < 1 else { return nil }
        let pooled = (first * sizes.0 + second * sizes.1) / (sizes.0 + sizes.1)
        let equal = (pooled * (1 - pooled) * (1 / sizes.0 + 1 / sizes.1)).squareRoot()
        let actual = (first * (1 - first) / sizes.0 + second * (1 - second) / sizes.1).squareRoot()
        let difference = abs(first - second)
        guard actual > 0 else { return difference > 0 ? 1 : level }
        let deviate = -NormalDistribution.quantile(0.5 * level)
        return NormalDistribution.cumulative((difference - deviate * equal) / actual)
            + NormalDistribution.cumulative((-difference - deviate * equal) / actual)
    }

    /// The smallest first group with which the z-test of two shares reaches a power (Fleiss, Levin & Paik 2003, 4.14, without continuity
    /// correction).
    ///
    /// - Parameters:
    ///   - first: The first share.
    ///   - second: The second share.
    ///   - ratio: The size of the second group as a multiple of the first.
    ///   - power: The power wanted.
    ///   - level: The level of the test.
    /// - Returns: The size, not rounded; `nil` where there is no difference or an argument is out of range.
    package static func sizeForShares(
        _ first: Double, _ second: Double, ratio: Double = 1, power: Double = 0.8, level: Double = 0.05
    ) -> Double? {
        guard areShares(first, second), first != second, ratio > 0, ratio.isFinite, power > 0, power < 1, level > 0, level < 1 else {
            return nil
        }
        let pooled = (first + ratio * second) / (1 + ratio)
        let equal = (pooled * (1 - pooled) * (1 + 1 / ratio)).squareRoot()
        let actual = (first * (1 - first) + second * (1 - second) / ratio).squareRoot()
        let root =
            (-NormalDistribution.quantile(0.5 * level) * equal + NormalDistribution.quantile(power) * actual) / abs(first - second)
        return root > 0 ? root * root : nil
    }

    /// The least difference from a second share that is found with a power, upwards; `nil` where none up to a first share of 1 is.
    package static func detectableDifference(
        from second: Double, sizes: (Double, Double), power: Double = 0.8, level: Double = 0.05
    ) -> Double? {
        guard areShares(second, second), let most = ofShares(1, second, sizes: sizes, level: level), most >= power else { return nil }
        var (low, high) = (0.0, 1 - second)
        for _ in 0..<60 {
            let middle = 0.5 * (low + high)
            if ofShares(second + middle, second, sizes: sizes, level: level) ?? 0 < power { low = middle } else { high = middle }
        }
        return 0.5 * (low + high)
    }

    /// The power of the two-sided t-test of two means of one standard deviation, from the noncentral t distribution (Cohen 1988, chapter
    /// 2).
    ///
    /// - Parameters:
    ///   - effect: The difference in standard deviations.
    ///   - sizes: The sizes of both groups, at least 2 together with 3.
    ///   - level: The level of the test.
    /// - Returns: The chance to reject, both tails; `nil` out of range.
    package static func ofMeans(effect: Double, sizes: (Double, Double), level: Double = 0.05) -> Double? {
        let degrees = sizes.0 + sizes.1 - 2
        guard sizes.0 > 0, sizes.1 > 0, degrees > 0, degrees.isFinite, effect.isFinite, level > 0, level < 1 else { return nil }
        let noncentrality = abs(effect) * (sizes.0 * sizes.1 / (sizes.0 + sizes.1)).squareRoot()
        let critical = -StudentTDistribution(degreesOfFreedom: degrees).quantile(0.5 * level)
        // T > c is Z + δ > c S, where S = √(χ² / ν): the normal tail averaged over S.
        let logFactor = Libm.log(2) + 0.5 * degrees * Libm.log(0.5 * degrees) - SpecialFunctions.logGamma(0.5 * degrees)
        let width = 9 / (2 * degrees).squareRoot()
        let (low, high) = (max(0, 1 - width), 1 + width)
        let steps = 400
        var (sum, mass) = (0.0, 0.0)
        for index in 0...steps {
            let s = low + (high - low) * Double(index) / Double(steps)
            guard s > 0 else { continue }
            let end = index == 0 || index == steps
            // Simpson's weights.
            let weight = end ? 1.0 : index.isMultiple(of: 2) ? 2 : 4
            let density = Libm.exp(logFactor + (degrees - 1) * Libm.log(s) - 0.5 * degrees * s * s) * weight
            mass += density
            sum +=
                density
                * (NormalDistribution.cumulative(noncentrality - critical * s)
                    + NormalDistribution.cumulative(-noncentrality - critical * s))
        }
        return mass > 0 ? min(1, sum / mass) : nil
    }

    /// The smallest first group with which the t-test of two means reaches a power; not rounded.
    ///
    /// - Parameters:
    ///   - effect: The difference in standard deviations, not 0.
    ///   - ratio: The size of the second group as a multiple of the first.
    ///   - power: The power wanted.
    ///   - level: The level of the test.
    /// - Returns: The size; `nil` out of range or above 10¹².
    package static func sizeForMeans(effect: Double, ratio: Double = 1, power: Double = 0.8, level: Double = 0.05) -> Double? {
        guard effect != 0, effect.isFinite, ratio > 0, ratio.isFinite, power > level, power < 1, level > 0, level < 1 else { return nil }
        func reaches(_ size: Double) -> Bool {
            ofMeans(effect: effect, sizes: (size, ratio * size), level: level).map { $0 >= power } ?? false
        }
        var high = 2.0
        while !reaches(high) {
            high *= 2
            guard high < 1e12 else { return nil }
        }
        var low = 0.5 * high > 2 ? 0.5 * high : 2 / (1 + ratio)
        for _ in 0..<60 {
            let middle = 0.5 * (low + high)
            if reaches(middle) { high = middle } else { low = middle }
        }
        return high
    }

    private static func areShares(_ first: Double, _ second: Double) -> Bool {
        first >= 0 && first <= 1 && second >= 0 && second <= 1
    }
}
