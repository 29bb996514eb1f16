/// Intervals for the difference of two shares, first less second.
package enum ShareDifference {
    /// Newcombe's hybrid score interval, from Wilson's intervals of the two shares (1998, "Interval estimation for the difference between
    /// independent proportions", method 10).
    ///
    /// - Parameters:
    ///   - first: The successes of the first group and its size, above 0.
    ///   - second: Those of the second group.
    ///   - confidence: The confidence, between 0 and 1.
    /// - Returns: The difference and its interval, or `nil` for impossible counts.
    package static func newcombe(
        _ first: (successes: Int, size: Int), _ second: (successes: Int, size: Int), confidence: Double = 0.95
    ) -> Estimate? {
        guard arePossible(first, second, confidence) else { return nil }
        let deviate = NormalDistribution.quantile(0.5 + 0.5 * confidence)
        let (p1, p2) = (share(first), share(second))
        let (one, two) = (wilson(first, deviate), wilson(second, deviate))
        let below = ((p1 - one.lower) * (p1 - one.lower) + (two.upper - p2) * (two.upper - p2)).squareRoot()
        let above = ((one.upper - p1) * (one.upper - p1) + (p2 - two.lower) * (p2 - two.lower)).squareRoot()
        return Estimate(value: p1 - p2, lower: max(-1, p1 - p2 - below), upper: min(1, p1 - p2 + above))
    }

    /// The asymptotic score interval (Miettinen & Nurminen 1985, "Comparative analysis of two rates", with their factor *N* / (*N* − 1)):
    /// the
    /// differences that their score test does not reject.
    ///
    /// - Parameters:
    ///   - first: The successes of the first group and its size, above 0.
    ///   - second: Those of the second group.
    ///   - confidence: The confidence, between 0 and 1.
    /// - Returns: The difference and its interval, or `nil` for impossible counts.
    package static func miettinenNurminen(
        _ first: (successes: Int, size: Int), _ second: (successes: Int, size: Int), confidence: Double = 0.95
    ) -> Estimate? {
        guard arePossible(first, second, confidence) else { return nil }
        let deviate = NormalDistribution.quantile(0.5 + 0.5 * confidence)
        let difference = share(first) - share(second)
        let lower = end(from: difference, to: -1) { score(first, second, difference: $0) < deviate }
        let upper = end(from: difference, to: 1) { score(first, second, difference: $0) > -deviate }
        return Estimate(value: difference, lower: lower, upper: upper)
    }

    /// The score statistic of Miettinen & Nurminen for a supposed difference: above 0 where the observed one is larger.
    ///
    /// At a difference of 0 it is the statistic of the pooled z-test with the factor √((*N* − 1) / *N*).
    package static func score(
        _ first: (successes: Int, size: Int), _ second: (successes: Int, size: Int), difference: Double
    ) -> Double {
        let (n1, n2) = (Double(first.size), Double(second.size))
        let rate = restrictedRate(first, second, difference: difference)
        let other = min(max(rate + difference, 0), 1)
        let variance = (other * (1 - other) / n1 + rate * (1 - rate) / n2) * ((n1 + n2) / max(n1 + n2 - 1, 1))
        let excess = share(first) - share(second) - difference
        if excess == 0 { return 0 }
        return variance > 0 ? excess / variance.squareRoot() : excess < 0 ? -.infinity : .infinity
    }

    /// The second group's rate of the highest likelihood, where the first one's is higher by a difference: the root of a falling function.
    private static func restrictedRate(
        _ first: (successes: Int, size: Int), _ second: (successes: Int, size: Int), difference: Double
    ) -> Double {
        var (low, high) = (max(0, -difference), min(1, 1 - difference))
        let (x1, y1) = (Double(first.successes), Double(first.size - first.successes))
        let (x2, y2) = (Double(second.successes), Double(second.size - second.successes))
        func term(_ count: Double, _ rate: Double) -> Double { count == 0 ? 0 : count / rate }
        for _ in 0..<60 {
            let middle = 0.5 * (low + high)
            let other = middle + difference
            let slope = term(x2, middle) - term(y2, 1 - middle) + term(x1, other) - term(y1, 1 - other)
            if slope > 0 { low = middle } else { high = middle }
        }
        return 0.5 * (low + high)
    }

    /// The last place on the way where a condition holds that holds at the start.
    private static func end(from start: Double, to limit: Double, while holds: (Double) -> Bool) -> Double {
        var (inside, outside) = (start, limit)
        for _ in 0..<60 {
            let middle = 0.5 * (inside + outside)
            if holds(middle) { inside = middle } else { outside = middle }
        }
        return 0.5 * (inside + outside)
    }

    private static func wilson(_ group: (successes: Int, size: Int), _ deviate: Double) -> (lower: Double, upper: Double) {
        let (n, p) = (Double(group.size), share(group))
        let squared = deviate * deviate
        let centre = p + squared / (2 * n)
        let spread = deviate * (p * (1 - p) / n + squared / (4 * n * n)).squareRoot()
        return (
            group.successes == 0 ? 0 : (centre - spread) / (1 + squared / n),
            group.successes == group.size ? 1 : (centre + spread) / (1 + squared / n)
        )
    }

    private static func share(_ group: (successes: Int, size: Int)) -> Double { Double(group.successes) / Double(group.size) }

    private static func arePossible(
        _ first: (successes: Int, size: Int), _ second: (successes: Int, size: Int), _ confidence: Double
    ) -> Bool {
        first.size > 0 && second.size > 0 && (0...first.size).contains(first.successes) && (0...second.size).contains(second.successes)
            && confidence > 0 && confidence < 1
    }
}
