/// A small sample whose values count by weights of reliability, such as the answers of experts by their authority.
///
/// With equal weights each figure is the usual one of an unweighted sample.
package struct WeightedSample: Sendable {
    /// The values in ascending order with their weights, none of which is zero; the largest weight is 1.
    private let entries: [(value: Double, weight: Double)]
    private let isEven: Bool

    /// Takes values and weights.
    ///
    /// - Parameters:
    ///   - values: Finite numbers.
    ///   - weights: As many finite weights, not negative; values of weight 0 are left out.
    /// - Complexity: O(*n* log *n*).
    package init(_ values: [Double], weights: [Double]) {
        let largest = weights.reduce(0) { max($0, $1) }
        let counted = zip(values, weights).filter { $0.1 > 0 && $0.1 / largest > 0 }
        entries = counted.map { (value: $0.0, weight: $0.1 / largest) }.sorted { ($0.value, $0.weight) < ($1.value, $1.weight) }
        isEven = entries.allSatisfy { $0.weight == 1 }
    }

    package var count: Int { entries.count }
    package var minimum: Double? { entries.first?.value }
    package var maximum: Double? { entries.last?.value }

    private var total: Double { entries.reduce(0) { $0 + $1.weight } }
    private var squares: Double { entries.reduce(0) { $0 + $1.weight * $1.weight } }

    /// The weighted mean; of equal values exactly theirs.
    package var mean: Double? {
        guard let origin = minimum else { return nil }
        let total = total
        return origin + entries.reduce(0) { $0 + $1.weight / total * ($1.value - origin) }
    }

    /// The square root of the unbiased variance, Σ w (x − x̄)² / (V₁ − V₂/V₁) with the sums V₁ of the weights and V₂ of their squares.
    ///
    /// With equal weights it divides by *n* − 1. It is `nil` for fewer than two values.
    package var standardDeviation: Double? {
        guard count > 1, let mean else { return nil }
        let total = total
        let divisor = total - squares / total
        guard divisor > 0 else { return nil }
        return (entries.reduce(0) { $0 + $1.weight * ($1.value - mean) * ($1.value - mean) } / divisor).squareRoot()
    }

    /// A quantile of the seventh definition of Hyndman & Fan (1996), and with weights its extension by Akinshin (2023, "Weighted quantile
    /// estimators", section 4.1) with Kish's effective sample size.
    ///
    /// - Parameter probability: 0 to 1.
    /// - Returns: The quantile; `nil` of no values.
    package func quantile(_ probability: Double) -> Double? {
        guard let lowest = minimum, let highest = maximum else { return nil }
        if isEven {
            let place = probability * Double(count - 1)
            let lower = min(max(Int(exactly: place.rounded(.down)) ?? 0, 0), count - 1)
            let upper = min(lower + 1, count - 1)
            let base = entries[lower].value
            return base + (place - Double(lower)) * (entries[upper].value - base)
        }
        let total = total
        let size = total * total / squares
        let start = probability * (size - 1) / size
        var (before, sum) = (0.0, 0.0)
        for entry in entries {
            let after = before + entry.weight / total
            let overlap = min(after, start + 1 / size) - max(before, start)
            if overlap > 0 { sum += overlap * size * (entry.value - lowest) }
            before = after
        }
        return min(max(lowest + sum, lowest), highest)
    }
}
