/// Stationary noise that remembers its last one or two values, told by its partial autocorrelations.
package struct AutoregressiveNoise: Sendable, Equatable {
    /// The partial autocorrelations at lags 1 and 2, each within −0.99 to 0.99; the second is 0 for noise of order 1.
    package var partials: (first: Double, second: Double)

    package init(_ first: Double, _ second: Double = 0) {
        partials = (min(max(first, -0.99), 0.99), min(max(second, -0.99), 0.99))
    }

    package static func == (left: AutoregressiveNoise, right: AutoregressiveNoise) -> Bool { left.partials == right.partials }

    /// The coefficients φ₁ and φ₂ of the last two values (Durbin 1960, "The Fitting of Time-Series Models").
    package var coefficients: (first: Double, second: Double) {
        (partials.first * (1 - partials.second), partials.second)
    }

    /// The autocorrelations at lags 0 to `last`.
    package func autocorrelations(to last: Int) -> [Double] {
        var values = [1, partials.first]
        let (first, second) = coefficients
        while values.count <= last { values.append(first * values[values.count - 1] + second * values[values.count - 2]) }
        return Array(values.prefix(max(last, 0) + 1))
    }

    /// Turns vectors observed at some times into vectors whose noise is independent and of equal spread.
    ///
    /// That is L⁻¹ v, where L Lᵀ is the noise's correlation matrix at these times. Where no time is missing and the order is 1, these are the quasi-differences of Prais & Winsten.
    ///
    /// - Parameters:
    ///   - vectors: The vectors, one value for each time.
    ///   - times: The times in ascending order.
    /// - Returns: The vectors; `nil` where the matrix cannot be factored.
    /// - Complexity: O(*n*³).
    package func whitened(_ vectors: [[Double]], at times: [Int]) -> [[Double]]? {
        guard let first = times.first, let last = times.last else { return vectors }
        let autocorrelations = autocorrelations(to: last - first)
        var matrix = SymmetricMatrix(dimension: times.count)
        for row in times.indices {
            for column in 0...row { matrix[row, column] = autocorrelations[times[row] - times[column]] }
        }
        return CholeskyFactor(matrix).map { factor in vectors.map(factor.solveLower) }
    }
}
