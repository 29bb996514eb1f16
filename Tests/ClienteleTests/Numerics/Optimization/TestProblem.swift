import Testing

/// A minimisation problem with its published minimum.
struct TestProblem: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let start: [Double]
    var lower: [Double]
    var upper: [Double]
    /// The published minimum of the value.
    let minimum: Double
    /// The published place, unless the minimum is flat.
    let place: [Double]?
    let objective: @Sendable ([Double]) -> (value: Double, gradient: [Double])

    init(
        _ name: String, start: [Double], lower: [Double]? = nil, upper: [Double]? = nil, minimum: Double, place: [Double]?,
        _ objective: @escaping @Sendable ([Double]) -> (value: Double, gradient: [Double])
    ) {
        testDescription = name
        self.start = start
        self.lower = lower ?? start.map { _ in -.infinity }
        self.upper = upper ?? start.map { _ in .infinity }
        self.minimum = minimum
        self.place = place
        self.objective = objective
    }

    /// The sum of squares of residuals, with its gradient from their derivatives.
    static func squares(_ residuals: [(value: Double, slopes: [Double])]) -> (value: Double, gradient: [Double]) {
        var value = 0.0
        var gradient = [Double](repeating: 0, count: residuals.first?.slopes.count ?? 0)
        for residual in residuals {
            value += residual.value * residual.value
            for place in gradient.indices { gradient[place] += 2 * residual.value * residual.slopes[place] }
        }
        return (value, gradient)
    }
}
