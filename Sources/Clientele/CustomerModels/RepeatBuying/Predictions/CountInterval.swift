/// The numbers between which a count lies with the confidence of a fit or more: the predictive interval.
public struct CountInterval: Codable, Sendable, Hashable {
    /// The smallest likely number.
    public let lower: Int
    /// The largest likely number.
    public let upper: Int

    /// Cuts equal tails off a distribution of counts; `nil` where the upper tail begins beyond the limit.
    ///
    /// - Parameters:
    ///   - confidence: The probability between the tails.
    ///   - limit: The largest number that is looked at.
    ///   - probability: The probability of a number.
    init?(confidence: Double, limit: Int = 2_000, probability: (Int) -> Double) {
        var sum = 0.0
        var lower: Int?
        for count in 0...limit {
            sum += probability(count)
            // Within rounding of the sum, so that a tail that is met exactly is met.
            if lower == nil, sum >= (1 - confidence) / 2 - 1e-12 { lower = count }
            if sum >= (1 + confidence) / 2 - 1e-12 {
                self.lower = lower ?? count
                upper = count
                return
            }
        }
        return nil
    }
}
