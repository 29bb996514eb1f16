/// A trend in a series of time: the median of all slopes between two values, and whether it might be chance.
///
/// The slope is that of Theil (1950) and Sen (1968, "Estimates of the regression coefficient based on Kendall's tau"), with Sen's interval;
/// the test is that of Mann (1945) and Kendall with the correction for ties, exact for up to ten values without ties. Positive
/// autocorrelation makes trends of chance likelier than the test thinks: its variance is widened after Hamed & Rao (1998, "A modified
/// Mann-Kendall trend test for autocorrelated data", equations 14 and 15), by the autocorrelations of the ranks of the values less the trend
/// that stand out at 5 %; it is never narrowed.
package struct TheilSenTrend: Sendable {
    /// How many values there are.
    package let count: Int
    /// The median of all slopes between two values, per unit of time.
    package let slope: Double
    /// The 95 % interval of the slope.
    package let interval: ClosedRange<Double>
    /// The sum of the signs of all later values less all earlier ones.
    package let score: Double
    /// How many times its size without autocorrelation the variance of the score is, at least 1.
    package let widening: Double
    /// The two-sided p-value.
    package let pValue: Double

    /// Tests a series.
    ///
    /// It is `nil` below four values, for times that do not rise, and for values so far apart that a slope is no number.
    ///
    /// - Parameters:
    ///   - values: The values in order of time, all finite.
    ///   - times: When they were, rising.
    /// - Complexity: O(*n*² log *n*).
    package init?(_ values: [Double], at times: [Double]) {
        guard values.count >= 4, values.count == times.count, values.allSatisfy(\.isFinite),
            zip(times, times.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        var slopes: [Double] = []
        var score = 0.0
        for late in 1..<values.count {
            for early in 0..<late {
                let change = values[late] - values[early]
                score += change > 0 ? 1 : change < 0 ? -1 : 0
                slopes.append(change / (times[late] - times[early]))
            }
        }
        guard slopes.allSatisfy(\.isFinite) else { return nil }
        slopes.sort()
        let middle = slopes.count / 2
        let slope = slopes.count.isMultiple(of: 2) ? (slopes[middle - 1] + slopes[middle]) / 2 : slopes[middle]
        let (variance, hasTies) = Self.variance(of: values)
        let widening = Self.widening(zip(values, times).map { $0 - slope * $1 })
        count = values.count
        self.slope = slope
        self.score = score
        self.widening = widening
        let spread = 1.959963984540054 * (variance * widening).squareRoot()
        // Ranks between two values are rounded outwards.
        let (size, last) = (Double(slopes.count), slopes.count)
        let low = Int(exactly: ((size - spread) / 2).rounded(.down)) ?? 1
        let high = Int(exactly: ((size + spread) / 2 + 1).rounded(.up)) ?? last
        interval = slopes[max(min(low, last), 1) - 1]...slopes[max(min(high, last), 1) - 1]
        if !hasTies, widening == 1, values.count <= 10 {
            pValue = Self.exact(score, values.count)
        } else {
            pValue = Self.normal(score, variance * widening)
        }
    }

    private static func normal(_ score: Double, _ variance: Double) -> Double {
        guard variance > 0, score != 0 else { return 1 }
        return min(2 * NormalDistribution.survival((abs(score) - 1) / variance.squareRoot()), 1)
    }

    /// The chance that the order of so many values, each as likely as any other, gives a score as far from 0.
    private static func exact(_ score: Double, _ count: Int) -> Double {
        // How many orders have how many pairs in falling order: each further value adds 0 up to as many as there are before it.
        var orders = [1.0]
        for size in 2...count {
            var next = [Double](repeating: 0, count: orders.count + size - 1)
            for (pairs, number) in orders.enumerated() {
                for added in 0..<size { next[pairs + added] += number }
            }
            orders = next
        }
        let pairs = Double(orders.count - 1)
        let all = orders.reduce(0, +)
        let far = orders.enumerated().filter { abs(pairs - 2 * Double($0.offset)) >= abs(score) }.reduce(0) { $0 + $1.element }
        return min(far / all, 1)
    }

    private static func variance(of values: [Double]) -> (variance: Double, hasTies: Bool) {
        let size = Double(values.count)
        var variance = size * (size - 1) * (2 * size + 5)
        var hasTies = false
        let sorted = values.sorted()
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            let ties = Double(end - start)
            variance -= ties * (ties - 1) * (2 * ties + 5)
            hasTies = hasTies || end - start > 1
            start = end
        }
        return (variance / 18, hasTies)
    }

    private static func widening(_ rest: [Double]) -> Double {
        let ranks = SharedRanks.ranks(rest)
        let size = Double(rest.count)
        let mean = (size + 1) / 2
        let scores = ranks.map { $0 - mean }
        let square = scores.reduce(0) { $0 + $1 * $1 }
        guard square > 0, rest.count > 3 else { return 1 }
        let limit = 1.959963984540054 / size.squareRoot()
        var sum = 0.0
        for lag in 1..<(rest.count - 1) {
            let correlation = zip(scores.dropLast(lag), scores.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 } / square
            guard abs(correlation) > limit else { continue }
            let left = size - Double(lag)
            sum += left * (left - 1) * (left - 2) * correlation
        }
        return max(1 + 2 / (size * (size - 1) * (size - 2)) * sum, 1)
    }
}
