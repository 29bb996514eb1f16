/// Pearson's correlation of weighted pairs, by updates of means and products that do not cancel (Welford 1962).
struct WeightedCorrelation: Sendable {
    private var weight = 0.0
    private var means = (0.0, 0.0)
    private var squares = (0.0, 0.0)
    private var product = 0.0

    mutating func add(_ first: Double, _ second: Double, weight: Double) {
        self.weight += weight
        let (before, other) = (first - means.0, second - means.1)
        // The share first: the mean of equal values must not differ from them by rounding, which would pass for variation.
        let share = weight / self.weight
        means.0 += before * share
        means.1 += other * share
        squares.0 += weight * before * (first - means.0)
        squares.1 += weight * other * (second - means.1)
        product += weight * before * (second - means.1)
    }

    /// The correlation, or `nil` where one side does not vary.
    var correlation: Double? {
        guard squares.0 > 0, squares.1 > 0 else { return nil }
        return min(max(product / (squares.0.squareRoot() * squares.1.squareRoot()), -1), 1)
    }
}
