/// Least squares and residual autocorrelation the obvious way, for comparison.
enum PlainRegression {
    /// The first coefficient and its t, by Gauss–Jordan elimination of the normal equations.
    static func first(_ y: [Double], _ x: [[Double]]) -> (slope: Double, statistic: Double) {
        let width = x[0].count
        let inverse = inverted((0..<width).map { i in (0..<width).map { j in x.reduce(0) { $0 + $1[i] * $1[j] } } })
        let products = (0..<width).map { i in zip(x, y).reduce(0) { $0 + $1.0[i] * $1.1 } }
        let coefficients = inverse.map { row in zip(row, products).reduce(0) { $0 + $1.0 * $1.1 } }
        let residuals = zip(x, y).map { row, value in value - zip(row, coefficients).reduce(0) { $0 + $1.0 * $1.1 } }
        let variance = residuals.reduce(0) { $0 + $1 * $1 } / Double(y.count - width)
        return (coefficients[0], coefficients[0] / (variance * inverse[0][0]).squareRoot())
    }

    /// The memory at which the residuals of a mean and a trend are expected to be as autocorrelated as they are: by bisection, with the
    /// matrices written out.
    static func memory(_ values: [Double]) -> Double {
        let n = values.count
        let x = (0..<n).map { [1, Double($0)] }
        let inverse = inverted((0..<2).map { i in (0..<2).map { j in x.reduce(0) { $0 + $1[i] * $1[j] } } })
        let projection = (0..<n).map { i in
            (0..<n).map { j -> Double in
                var hat = 0.0
                for a in 0..<2 { for b in 0..<2 { hat += x[i][a] * inverse[a][b] * x[j][b] } }
                return (i == j ? 1 : 0) - hat
            }
        }
        let neighbours = (0..<n).map { i in (0..<n).map { abs(i - $0) == 1 ? 0.5 : 0.0 } }
        let residuals = projection.map { row in zip(row, values).reduce(0) { $0 + $1.0 * $1.1 } }
        let observed = (1..<n).reduce(0) { $0 + residuals[$1] * residuals[$1 - 1] } / residuals.reduce(0) { $0 + $1 * $1 }
        let sandwich = multiply(multiply(projection, neighbours), projection)
        func expected(_ memory: Double) -> Double {
            var powers = [1.0]
            while powers.count < n { powers.append(powers[powers.count - 1] * memory) }
            var (above, below) = (0.0, 0.0)
            for i in 0..<n {
                for j in 0..<n {
                    above += sandwich[i][j] * powers[abs(i - j)]
                    below += projection[i][j] * powers[abs(i - j)]
                }
            }
            return above / below
        }
        var (low, high) = (-0.99, 0.99)
        if expected(low) >= observed { return low }
        if expected(high) <= observed { return high }
        for _ in 0..<80 {
            let middle = (low + high) / 2
            if expected(middle) < observed { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    private static func multiply(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
        left.map { row in right[0].indices.map { column in row.indices.reduce(0) { $0 + row[$1] * right[$1][column] } } }
    }

    private static func inverted(_ matrix: [[Double]]) -> [[Double]] {
        let n = matrix.count
        var rows = matrix.enumerated().map { place, row in row + (0..<n).map { $0 == place ? 1.0 : 0 } }
        for pivot in 0..<n {
            let best = (pivot..<n).max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) } ?? pivot
            rows.swapAt(pivot, best)
            let divisor = rows[pivot][pivot]
            rows[pivot] = rows[pivot].map { $0 / divisor }
            for other in 0..<n where other != pivot {
                let factor = rows[other][pivot]
                rows[other] = zip(rows[other], rows[pivot]).map { $0 - factor * $1 }
            }
        }
        return rows.map { Array($0.suffix(n)) }
    }
}
