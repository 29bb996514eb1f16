/// Adds up forecasts and outcomes of customers.
struct ForecastTally: Sendable {
    private var weight = 0.0
    private var actual = 0.0
    private var expected = 0.0
    private var absolute = 0.0
    private var squared = 0.0
    private var ranked = 0.0
    private var surprise: Double? = 0

    /// Adds a customer; without a probability of what happened there is no logarithmic score.
    mutating func add(actual count: Int, expected mean: Double, ranked score: Double, probability: Double?, weight: Double) {
        let error = mean - Double(count)
        self.weight += weight
        actual += weight * Double(count)
        expected += weight * mean
        absolute += weight * error.magnitude
        squared += weight * error * error
        ranked += weight * score
        if let probability, probability > 0, let sum = surprise {
            surprise = sum - weight * Libm.log(probability)
        } else {
            surprise = nil
        }
    }

    var scores: ForecastScores {
        var scores = ForecastScores()
        guard weight > 0 else { return scores }
        scores.customers = weight
        scores.actualPurchases = actual
        scores.expectedPurchases = expected
        scores.meanAbsoluteError = absolute / weight
        scores.rootMeanSquaredError = (squared / weight).squareRoot()
        scores.bias = (expected - actual) / weight
        scores.rankedProbabilityScore = ranked / weight
        scores.logScore = surprise.map { $0 / weight }
        return scores
    }
}
