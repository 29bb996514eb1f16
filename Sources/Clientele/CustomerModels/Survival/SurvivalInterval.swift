/// On which scale an interval around a probability is symmetric.
public enum SurvivalInterval: String, Sendable, Hashable, Codable, CaseIterable {
    /// On the scale of log(−log *S*): never leaves 0 to 1 and holds its level in small groups (Kalbfleisch & Prentice 1980).
    case logLog
    /// On the scale of log *S*; cut off at 1.
    case log
    /// On the scale of *S* itself; cut off at 0 and 1.
    case plain

    /// The interval around a probability, or `nil` at 0 and 1, where its standard error says nothing.
    ///
    /// - Parameters:
    ///   - probability: The probability.
    ///   - standardError: Its standard error.
    ///   - z: How many standard errors to go to either side.
    /// - Returns: The lower and the upper end.
    func bounds(of probability: Double, standardError: Double, z: Double) -> (lower: Double, upper: Double)? {
        guard probability > 0, probability < 1, standardError.isFinite else { return nil }
        switch self {
        case .logLog:
            // S to the power of exp(±z se / (S log S)).
            let logarithm = Libm.log(probability)
            guard logarithm < 0 else { return nil }
            let width = z * standardError / (probability * -logarithm)
            return (Libm.exp(logarithm * Libm.exp(width)), Libm.exp(logarithm * Libm.exp(-width)))
        case .log:
            let width = z * standardError / probability
            return (probability * Libm.exp(-width), min(probability * Libm.exp(width), 1))
        case .plain:
            return (max(probability - z * standardError, 0), min(probability + z * standardError, 1))
        }
    }

    /// How many standard errors an interval of a confidence level goes to either side.
    static func z(confidenceLevel: Double) throws -> Double {
        guard confidenceLevel > 0, confidenceLevel < 1 else {
            throw ClienteleError(
                .invalidArgument, "the confidence level \(confidenceLevel) is not between 0 and 1",
                remedy: "give a level such as 0.95 for 95 percent")
        }
        // By the tail, which stays exact for levels next to 1.
        return -NormalDistribution.quantile((1 - confidenceLevel) / 2)
    }
}
