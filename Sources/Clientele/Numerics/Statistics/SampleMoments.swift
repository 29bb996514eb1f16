/// Size, mean and sum of squares of a sample, which merge (Chan, Golub & LeVeque 1983).
package struct SampleMoments: Sendable, Equatable {
    package private(set) var count = 0
    package private(set) var mean = 0.0
    /// The sum of squared differences from the mean.
    package private(set) var squares = 0.0

    package init() {}

    package init(_ values: some Sequence<Double>) {
        for value in values { add(value) }
    }

    /// Moments that are known already, for example of values transformed linearly.
    package init(count: Int, mean: Double, squares: Double) {
        self.count = count
        self.mean = mean
        self.squares = max(squares, 0)
    }

    package mutating func add(_ value: Double) {
        count += 1
        let step = value - mean
        mean += step / Double(count)
        squares += step * (value - mean)
    }

    package mutating func merge(_ other: SampleMoments) {
        guard other.count > 0 else { return }
        let total = Double(count + other.count)
        let step = other.mean - mean
        squares += other.squares + step * step * (Double(count) / total) * Double(other.count)
        mean += step * (Double(other.count) / total)
        count += other.count
    }

    /// The variance with *n* − 1; `nil` for fewer than two values.
    package var variance: Double? { count > 1 ? squares / Double(count - 1) : nil }
}
