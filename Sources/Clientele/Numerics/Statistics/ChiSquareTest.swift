/// A chi-square statistic with its p-value.
package struct ChiSquareTest: Sendable, Equatable {
    package let chiSquare: Double
    package let degreesOfFreedom: Int
    package let pValue: Double
    /// The smallest expected count; below 5 the p-value is rough.
    package let smallestExpected: Double

    private init(_ chiSquare: Double, _ degreesOfFreedom: Int, _ smallestExpected: Double) {
        self.chiSquare = chiSquare
        self.degreesOfFreedom = degreesOfFreedom
        self.smallestExpected = smallestExpected
        pValue = min(max(ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom)).survival(chiSquare), 0), 1)
    }

    /// Counts against stated shares (Pearson 1900); `nil` with fewer than two shares above 0, or without counts.
    package init?(counts: [Int], shares: [Double]) {
        let total = Double(counts.reduce(0, +))
        let sum = shares.reduce(0, +)
        guard counts.count == shares.count, total > 0, sum > 0, shares.allSatisfy({ $0 >= 0 }) else { return nil }
        var (statistic, cells, smallest) = (0.0, 0, Double.infinity)
        for (count, share) in zip(counts, shares) {
            let expected = total * share / sum
            if expected == 0 {
                guard count == 0 else { return nil }
                continue
            }
            statistic += (Double(count) - expected) * (Double(count) - expected) / expected
            cells += 1
            smallest = min(smallest, expected)
        }
        guard cells > 1 else { return nil }
        self.init(statistic, cells - 1, smallest)
    }

    /// Whether the rows of a table have the same distribution over its columns; rows and columns without counts are left out.
    package init?(table: [[Int]]) {
        let rows = table.map { Double($0.reduce(0, +)) }
        let width = table.map(\.count).max() ?? 0
        let columns = (0..<width).map { column in Double(table.reduce(0) { $0 + (column < $1.count ? $1[column] : 0) }) }
        let total = rows.reduce(0, +)
        let degrees = (rows.count { $0 > 0 } - 1) * (columns.count { $0 > 0 } - 1)
        guard total > 0, degrees > 0 else { return nil }
        var (statistic, smallest) = (0.0, Double.infinity)
        for (row, cells) in table.enumerated() {
            for column in 0..<width where rows[row] > 0 && columns[column] > 0 {
                let expected = rows[row] * columns[column] / total
                let count = column < cells.count ? Double(cells[column]) : 0
                statistic += (count - expected) * (count - expected) / expected
                smallest = min(smallest, expected)
            }
        }
        self.init(statistic, degrees, smallest)
    }

    /// Whether several figures with known standard errors are one figure (Cochran 1954, "The combination of estimates from different
    /// experiments").
    package init?(estimates: [(value: Double, variance: Double)]) {
        let usable = estimates.filter { $0.variance > 0 && $0.variance.isFinite && $0.value.isFinite }
        guard usable.count > 1 else { return nil }
        let weights = usable.map { 1 / $0.variance }
        let mean = zip(usable, weights).reduce(0) { $0 + $1.0.value * $1.1 } / weights.reduce(0, +)
        let statistic = zip(usable, weights).reduce(0) { $0 + $1.1 * ($1.0.value - mean) * ($1.0.value - mean) }
        self.init(statistic, usable.count - 1, .infinity)
    }
}
