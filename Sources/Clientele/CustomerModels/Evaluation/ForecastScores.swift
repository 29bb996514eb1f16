/// How far forecasts of counts were from what happened.
public struct ForecastScores: Sendable, Hashable, Codable {
    /// How many customers were forecast.
    public var customers: Double
    /// What they bought in all.
    public var actualPurchases: Double
    /// What was expected in all.
    public var expectedPurchases: Double
    /// The mean of the absolute difference between expected and actual count of a customer (MAE).
    public var meanAbsoluteError: Double
    /// The root of the mean squared difference (RMSE), which punishes large misses.
    public var rootMeanSquaredError: Double
    /// The mean of expected minus actual: above zero where too much was expected.
    public var bias: Double
    /// The mean continuous ranked probability score, in purchases; for a forecast without spread it is the mean absolute error.
    public var rankedProbabilityScore: Double
    /// The mean of −ln of the probability given to what happened; `null` for a forecast without probabilities, or where one was zero.
    @ExplicitNull public var logScore: Double?

    /// Scores of nobody.
    init() {
        customers = 0
        actualPurchases = 0
        expectedPurchases = 0
        meanAbsoluteError = 0
        rootMeanSquaredError = 0
        bias = 0
        rankedProbabilityScore = 0
        _logScore = ExplicitNull(wrappedValue: nil)
    }
}
