/// The largest eigenvalue of a matrix without negative elements, and the vector that goes with it.
///
/// Perron and Frobenius: if the matrix is primitive, powers of it turn every positive vector into that eigenvector. For any positive *x* the
/// eigenvalue lies between the smallest and the largest of (*Ax*)ᵢ / *x*ᵢ (Collatz 1942, Wielandt 1950), which bounds the error without knowing the
/// answer.
package struct PrincipalEigenvector: Sendable, Equatable {
    /// The vector, positive and summing to 1.
    package let vector: [Double]
    /// The bounds of the eigenvalue.
    package let lower: Double
    package let upper: Double
    /// How many times the vector was multiplied.
    package let iterations: Int
    /// Whether the bounds lie within the tolerance of each other.
    package let isConverged: Bool

    /// The middle of the bounds.
    package var eigenvalue: Double { lower / 2 + upper / 2 }

    /// Relative distance of the bounds at which the search ends.
    private static let tolerance = 1e-13
    /// Plain steps before the matrix itself is squared, for matrices whose second eigenvalue is near the first.
    private static let plainSteps = 300
    private static let squarings = 40
    private static let polishingSteps = 30

    /// Searches from a positive vector.
    ///
    /// - Parameters:
    ///   - rows: A square matrix without negative elements, primitive (a positive diagonal and every place reached from every other will do).
    ///   - start: A positive vector.
    /// - Returns: `nil` if rows and vector do not fit, or the numbers leave the range of `Double`.
    /// - Complexity: O(*n*²) a step, at most 330 steps, and O(*n*³) for each of at most 40 squarings where those are not enough.
    package static func search(_ rows: [[Double]], from start: [Double]) -> PrincipalEigenvector? {
        guard !rows.isEmpty, rows.allSatisfy({ $0.count == rows.count }), start.count == rows.count else { return nil }
        guard var best = steps(rows, start, plainSteps, done: 0) else { return nil }
        guard !best.isConverged else { return best }
        var power = rows
        var iterations = best.iterations
        for _ in 0..<squarings where !best.isConverged {
            guard let squared = squared(power) else { return best }
            power = squared
            let leap = product(power, best.vector)
            guard let next = steps(rows, leap, polishingSteps / 10, done: iterations) else { return best }
            best = next
            iterations = next.iterations
        }
        return best.isConverged ? best : steps(rows, best.vector, polishingSteps, done: iterations) ?? best
    }

    private static func steps(_ rows: [[Double]], _ start: [Double], _ limit: Int, done: Int) -> PrincipalEigenvector? {
        guard var vector = OrderFreeSum.shares(start), vector.allSatisfy({ $0 > 0 }) else { return nil }
        var (lower, upper, iterations) = (0.0, Double.infinity, 0)
        while iterations < limit {
            let next = product(rows, vector)
            let ratios = zip(next, vector).map { $0 / $1 }
            guard let low = ratios.min(), let high = ratios.max(), low > 0, high.isFinite else { return nil }
            (lower, upper, iterations) = (low, high, iterations + 1)
            guard let shares = OrderFreeSum.shares(next), shares.allSatisfy({ $0 > 0 }) else { return nil }
            vector = shares
            if high - low <= tolerance * high { break }
        }
        let isConverged = upper - lower <= tolerance * upper
        return PrincipalEigenvector(vector: vector, lower: lower, upper: upper, iterations: done + iterations, isConverged: isConverged)
    }

    private static func product(_ rows: [[Double]], _ vector: [Double]) -> [Double] {
        rows.map { row in OrderFreeSum.of(zip(row, vector).map { $0 * $1 }) }
    }

    /// The square of a matrix, divided by its largest element so that it stays in range.
    private static func squared(_ rows: [[Double]]) -> [[Double]]? {
        var square = rows.map { [Double](repeating: 0, count: $0.count) }
        for row in rows.indices {
            for middle in rows.indices where rows[row][middle] != 0 {
                let factor = rows[row][middle]
                for column in rows.indices { square[row][column] += factor * rows[middle][column] }
            }
        }
        guard let largest = square.lazy.compactMap({ $0.max() }).max(), largest > 0, largest.isFinite else { return nil }
        return square.map { row in row.map { $0 / largest } }
    }
}
