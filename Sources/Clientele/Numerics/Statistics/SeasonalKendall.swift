/// The seasonal Kendall test for a trend, and Sen's slope: every season is compared with the same season of other years only, so that a season
/// cannot look like a trend.
///
/// Hirsch, Slack & Smith (1982), "Techniques of trend analysis for monthly water quality data", equations 1 to 13, with their correction for
/// ties. The variance with the covariances between seasons is that of Hirsch & Slack (1984), "A nonparametric trend test for seasonal data
/// with serial dependence", equation 6 with the estimate of Dietz & Killeen (1981); its authors advise at least ten years for it.
package struct SeasonalKendall: Sendable {
    /// The sum of the signs of all later values less all earlier ones of the same season.
    package let score: Double
    /// The variance of the score where seasons do not depend on each other.
    package let variance: Double
    /// The variance of the score with the covariances between seasons; it may be zero or, by chance, below it.
    package let dependentVariance: Double
    /// The median of all differences of two values of one season, divided by the years between them.
    package let slope: Double
    /// The ends of the 95 % interval of the slope (Gilbert 1987, "Statistical Methods for Environmental Pollution Monitoring", 17.3.2).
    package let slopeInterval: ClosedRange<Double>

    /// Tests a series without gaps.
    ///
    /// It is `nil` unless there are at least two whole years and nothing beside them.
    ///
    /// - Parameters:
    ///   - values: The values in order of time, all finite.
    ///   - seasons: How many seasons a year has.
    package init?(_ values: [Double], seasons: Int) {
        guard seasons > 0, values.count >= 2 * seasons, values.count.isMultiple(of: seasons), values.allSatisfy(\.isFinite) else {
            return nil
        }
        let years = values.count / seasons
        let series = (0..<seasons).map { season in (0..<years).map { values[$0 * seasons + season] } }
        var score = 0.0
        var variance = 0.0
        var slopes: [Double] = []
        for season in series {
            for late in 1..<years {
                for early in 0..<late {
                    score += SeasonalKendall.sign(season[late] - season[early])
                    slopes.append((season[late] - season[early]) / Double(late - early))
                }
            }
            variance += SeasonalKendall.variance(of: season)
        }
        var dependent = variance
        for left in 0..<seasons {
            for right in 0..<seasons where right != left { dependent += SeasonalKendall.covariance(series[left], series[right]) }
        }
        self.score = score
        self.variance = variance
        dependentVariance = dependent
        slopes.sort()
        slope = SeasonalKendall.median(slopes)
        let spread = 1.959963984540054 * variance.squareRoot()
        let count = Double(slopes.count)
        // Ranks between two values are rounded outwards.
        let low = Int(min(max(((count - spread) / 2).rounded(.down), 1), count))
        let high = Int(min(max(((count + spread) / 2 + 1).rounded(.up), 1), count))
        slopeInterval = slopes[low - 1]...slopes[high - 1]
    }

    /// The standard normal deviate, with the correction for continuity.
    package var deviate: Double { SeasonalKendall.deviate(score, variance) }

    /// The two-sided p-value where seasons do not depend on each other.
    package var pValue: Double { 2 * NormalDistribution.survival(abs(deviate)) }

    /// The two-sided p-value with the covariances between seasons; `nil` where their estimate leaves no variance.
    package var dependentPValue: Double? {
        dependentVariance > 0 ? 2 * NormalDistribution.survival(abs(SeasonalKendall.deviate(score, dependentVariance))) : nil
    }

    private static func deviate(_ score: Double, _ variance: Double) -> Double {
        guard variance > 0, score != 0 else { return 0 }
        return (score - sign(score)) / variance.squareRoot()
    }

    private static func sign(_ value: Double) -> Double { value > 0 ? 1 : value < 0 ? -1 : 0 }

    private static func variance(of values: [Double]) -> Double {
        let count = Double(values.count)
        var variance = count * (count - 1) * (2 * count + 5)
        let sorted = values.sorted()
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            let ties = Double(end - start)
            variance -= ties * (ties - 1) * (2 * ties + 5)
            start = end
        }
        return variance / 18
    }

    private static func covariance(_ left: [Double], _ right: [Double]) -> Double {
        let count = left.count
        var both = 0.0
        for late in 1..<count {
            for early in 0..<late { both += sign((left[late] - left[early]) * (right[late] - right[early])) }
        }
        let (leftRanks, rightRanks) = (ranks(left), ranks(right))
        let products = zip(leftRanks, rightRanks).reduce(0) { $0 + $1.0 * $1.1 }
        let size = Double(count)
        return (both + 4 * products - size * (size + 1) * (size + 1)) / 3
    }

    /// Ranks from 1, equal values sharing their mean.
    private static func ranks(_ values: [Double]) -> [Double] {
        values.map { value in
            values.reduce(0.5) { $0 + ($1 < value ? 1 : $1 == value ? 0.5 : 0) }
        }
    }

    private static func median(_ sorted: [Double]) -> Double {
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
