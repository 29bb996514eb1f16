/// Expected and actual purchases of the customers who had bought again a number of times in the calibration.
public struct FrequencyGroupOutcome: Sendable, Hashable, Codable {
    /// How often they had bought again, *x*; the smallest number of the last group.
    public var repeatPurchases: Int
    /// Whether the group also holds all customers who had bought more often.
    public var isOpenEnded: Bool
    /// How many customers there are.
    public var customers: Double
    /// What one of them bought in the holdout, on average.
    public var actualMean: Double
    /// What the model expected of one of them, on average.
    public var expectedMean: Double
}
