/// How autocorrelated the residuals of a regression on fixed columns are expected to be, and which noise explains what they are.
///
/// Residuals are less autocorrelated than the noise they estimate, the more so the shorter the series and the more columns are fitted: by
/// about (1 + 3 φ) / n for a mean alone (Kendall 1954; Marriott & Pope 1954). In place of that approximation, which knows no trend, seasons or
/// gaps, the ratio of expectations tr(M A M Σ) / tr(M Σ) is solved for the noise, M being the projection on the residuals, A the pairs a
/// lag apart and Σ the noise's correlations.
package struct ResidualAutocorrelation: Sendable {
    private let times: [Int]
    private let columns: OrthonormalColumns
    /// By distance in time, the sums of M, M A₁ M and M A₂ M.
    private var sums: (projection: [Double], first: [Double], second: [Double])

    /// Prepares for residuals on columns.
    ///
    /// - Parameters:
    ///   - columns: The columns, a row for each time.
    ///   - times: The times in ascending order.
    /// - Complexity: O(*n*² *k*).
    package init(columns: OrthonormalColumns, times: [Int]) {
        self.columns = columns
        self.times = times
        let span = (times.last ?? 0) - (times.first ?? 0)
        let zeros = [Double](repeating: 0, count: span + 1)
        sums = (zeros, zeros, zeros)
        for row in times.indices {
            for other in 0...row {
                let weight: Double = row == other ? 1 : 2
                let product = columns.columns.reduce(0) { $0 + $1[row] * $1[other] }
                sums.projection[times[row] - times[other]] += weight * ((row == other ? 1 : 0) - product)
            }
        }
        sums.first = pairSums(lag: 1, zeros)
        sums.second = pairSums(lag: 2, zeros)
    }

    /// The noise of an order, 1 or 2, whose residuals are expected to be as autocorrelated as these.
    ///
    /// - Parameters:
    ///   - values: The values at the times.
    ///   - order: 1 or 2.
    /// - Returns: The noise; `nil` where the columns leave nothing of the values.
    package func noise(of values: [Double], order: Int) -> AutoregressiveNoise? {
        let residuals = columns.residual(of: values)
        let square = OrthonormalColumns.product(residuals, residuals)
        guard square > 0, square.isFinite else { return nil }
        let observed = (pairProduct(residuals, lag: 1) / square, pairProduct(residuals, lag: 2) / square)
        var noise = AutoregressiveNoise(observed.0)
        for _ in 0..<200 {
            let before = noise
            let known = noise.autocorrelations(to: max(sums.projection.count - 1, 2))
            let scale = ResidualAutocorrelation.sum(known, sums.projection)
            guard scale > 0 else { return noise }
            let first = before.partials.first + observed.0 - ResidualAutocorrelation.sum(known, sums.first) / scale
            noise = AutoregressiveNoise(first)
            if order > 1 {
                let second = known[2] + observed.1 - ResidualAutocorrelation.sum(known, sums.second) / scale
                let bounded = noise.partials.first
                noise = AutoregressiveNoise(first, (second - bounded * bounded) / (1 - bounded * bounded))
            }
            let change = max(abs(noise.partials.first - before.partials.first), abs(noise.partials.second - before.partials.second))
            if change < 1e-12 { break }
        }
        return noise
    }

    /// Σ vᵢ vⱼ over the pairs `lag` apart in time.
    private func pairProduct(_ values: [Double], lag: Int) -> Double {
        neighbours(lag).enumerated().reduce(0) { sum, pair in sum + (pair.element.map { values[pair.offset] * values[$0] } ?? 0) }
    }

    /// For each time the place of the one `lag` earlier.
    private func neighbours(_ lag: Int) -> [Int?] {
        times.indices.map { place in
            (max(place - lag, 0)..<max(place, 0)).first { times[place] - times[$0] == lag }
        }
    }

    /// The sums of M A M by distance, without the matrices: with C = A Q, it is A − Q Cᵀ − C Qᵀ + Q (Qᵀ C) Qᵀ.
    private func pairSums(lag: Int, _ zeros: [Double]) -> [Double] {
        let q = columns.columns
        let earlier = neighbours(lag)
        let c = q.map { column -> [Double] in
            var product = [Double](repeating: 0, count: column.count)
            for (place, other) in earlier.enumerated() {
                guard let other else { continue }
                product[place] += column[other] / 2
                product[other] += column[place] / 2
            }
            return product
        }
        let g = c.map { one -> [Double] in
            var sum = [Double](repeating: 0, count: one.count)
            for column in q {
                let share = OrthonormalColumns.product(column, one)
                for place in sum.indices { sum[place] += share * column[place] }
            }
            return sum
        }
        var sums = zeros
        for row in times.indices {
            for other in 0...row {
                var element = earlier[row] == other ? 0.5 : 0
                for a in q.indices {
                    element += q[a][row] * g[a][other] - q[a][row] * c[a][other] - c[a][row] * q[a][other]
                }
                sums[times[row] - times[other]] += (row == other ? 1 : 2) * element
            }
        }
        return sums
    }

    private static func sum(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
}
