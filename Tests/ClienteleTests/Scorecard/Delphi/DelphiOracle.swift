/// Slow, obvious computations that the results are compared with.
enum DelphiOracle {
    /// The place of each value: one more than the smaller ones, and half of the others that are equal.
    static func ranks(_ values: [Double]) -> [Double] {
        values.map { value in 1 + Double(values.count { $0 < value }) + Double(values.count { $0 == value } - 1) / 2 }
    }

    /// S and W by the formula with the ties of each judge.
    static func concordance(_ rows: [[Double]]) -> (s: Double, w: Double?) {
        let ranks = rows.map(ranks)
        guard let m = rows.first?.count else { return (0, nil) }
        let n = Double(rows.count)
        let sums = (0..<m).map { item in ranks.map { $0[item] }.reduce(0, +) }
        let mean = sums.reduce(0, +) / Double(m)
        let s = sums.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
        var ties = 0.0
        for row in rows {
            for value in Set(row) {
                let size = Double(row.count { $0 == value })
                ties += size * size * size - size
            }
        }
        let divisor = n * n * Double(m * m * m - m) - n * ties
        return (s, divisor == 0 ? nil : 12 * s / divisor)
    }

    /// The upper tail of χ² by its closed form: a sum of Poisson terms, from the normal tail for odd degrees of freedom.
    static func chiSquareTail(_ x: Double, _ degreesOfFreedom: Int) -> Double {
        if x <= 0 { return 1 }
        let isOdd = degreesOfFreedom % 2 == 1
        var half = isOdd ? 0.5 : 1
        var term = isOdd ? power(x / 2, 0.5) * exponential(-x / 2) / 0.886226925452758 : exponential(-x / 2)
        var tail = isOdd ? normalTwoSided(x.squareRoot()) : exponential(-x / 2)
        if isOdd {
            half = 1.5
            if degreesOfFreedom >= 3 { tail += term }
        }
        while 2 * half + 1e-9 < Double(degreesOfFreedom) {
            term *= x / 2 / half
            half += 1
            if 2 * half <= Double(degreesOfFreedom) + 1e-9 { tail += term }
        }
        return tail
    }

    /// All orders of a row, equal values told apart.
    static func orders(_ row: [Double]) -> [[Double]] {
        guard row.count > 1 else { return [row] }
        return row.indices.flatMap { place in
            var rest = row
            let head = rest.remove(at: place)
            return orders(rest).map { [head] + $0 }
        }
    }

    /// The share of all combinations of orders whose S is at least the one seen.
    static func permutationP(_ rows: [[Double]]) -> Double {
        let observed = concordance(rows).s
        var combinations: [[[Double]]] = [[]]
        for row in rows {
            let all = orders(row)
            combinations = combinations.flatMap { before in all.map { before + [$0] } }
        }
        return Double(combinations.count { concordance($0).s >= observed - 1e-9 }) / Double(combinations.count)
    }

    /// Quantile of type 7: linear between the order statistics.
    static func quantile(_ values: [Double], _ probability: Double) -> Double {
        let sorted = values.sorted()
        var place = 0
        while Double(place + 1) <= probability * Double(sorted.count - 1) { place += 1 }
        let rest = probability * Double(sorted.count - 1) - Double(place)
        return place + 1 < sorted.count ? (1 - rest) * sorted[place] + rest * sorted[place + 1] : sorted[place]
    }

    static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    static func deviation(_ values: [Double]) -> Double {
        let centre = mean(values)
        return (values.map { ($0 - centre) * ($0 - centre) }.reduce(0, +) / Double(values.count - 1)).squareRoot()
    }

    /// Half the summed difference of the histograms of the answers that are in both, by their number.
    static func change(_ pairs: [(Double?, Double?)]) -> Double? {
        let both = pairs.compactMap { pair in pair.0.flatMap { before in pair.1.map { (before, $0) } } }
        guard !both.isEmpty else { return nil }
        let values = Set(both.map(\.0) + both.map(\.1))
        var difference = 0
        for value in values { difference += abs(both.count { $0.0 == value } - both.count { $0.1 == value }) }
        return Double(difference) / 2 / Double(both.count)
    }
}
