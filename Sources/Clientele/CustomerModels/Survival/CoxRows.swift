/// The rows of a sample as a Cox model looks at them: in canonical order, with covariates of mean 0 and standard deviation 1.
struct CoxRows: Sendable {
    let order: SurvivalOrder
    /// The places of the covariates among those of the sample.
    private(set) var columns: [Int]
    /// The mean of each of these covariates, by weight.
    private(set) var means: [Double]
    /// The standard deviation of each; 0 for one that does not vary.
    private(set) var deviations: [Double]
    /// The standardised covariates, row by row.
    private(set) var values: [Double]

    /// How many covariates there are.
    var width: Int { columns.count }
    /// How many rows there are.
    var count: Int { order.rows.count }

    init(_ sample: SurvivalSample) {
        let order = SurvivalOrder(sample, columns: sample.covariates.map(\.values))
        self.order = order
        columns = Array(sample.covariates.indices)
        means = []
        deviations = []
        let width = sample.covariates.count
        values = [Double](repeating: 0, count: width * sample.rows)
        for (column, covariate) in sample.covariates.enumerated() {
            let ordered = order.rows.map { covariate.values[Int($0)] }
            let (mean, deviation) = CoxRows.spread(ordered, weights: order.weights)
            means.append(mean)
            deviations.append(deviation)
            guard deviation > 0 else { continue }
            for row in ordered.indices { values[row * width + column] = (ordered[row] - mean) / deviation }
        }
    }

    /// The weighted mean and standard deviation; 0 for a deviation that is rounding.
    private static func spread(_ numbers: [Double], weights: [Double]) -> (mean: Double, deviation: Double) {
        let total = weights.reduce(0, +)
        // A number near the mean is taken off first and the largest one divided by, so that no square overflows or cancels.
        let origin = numbers.first ?? 0
        let scale = numbers.reduce(0) { max($0, ($1 / 2 - origin / 2).magnitude) }
        guard scale > 0 else { return (origin, 0) }
        var (sum, squares) = (0.0, 0.0)
        for (number, weight) in zip(numbers, weights) { sum += weight * ((number / 2 - origin / 2) / scale) }
        let shift = sum / total
        for (number, weight) in zip(numbers, weights) {
            let distance = (number / 2 - origin / 2) / scale - shift
            squares += weight * distance * distance
        }
        let deviation = (squares / total).squareRoot() * scale * 2
        let mean = origin + shift * scale * 2
        return (mean, deviation > 1e-14 * mean.magnitude && deviation.isFinite ? deviation : 0)
    }

    /// The same rows with some covariates only.
    func keeping(_ places: [Int]) -> CoxRows {
        guard places.count < width else { return self }
        var copy = self
        copy.columns = places.map { columns[$0] }
        copy.means = places.map { means[$0] }
        copy.deviations = places.map { deviations[$0] }
        copy.values = (0..<count).flatMap { row in places.map { values[row * width + $0] } }
        return copy
    }

    /// The linear predictor of each row, of coefficients per standard deviation.
    func predictors(_ coefficients: [Double]) -> [Double] {
        (0..<count).map { row in
            var sum = 0.0
            for column in 0..<width { sum += coefficients[column] * values[row * width + column] }
            return sum
        }
    }
}
