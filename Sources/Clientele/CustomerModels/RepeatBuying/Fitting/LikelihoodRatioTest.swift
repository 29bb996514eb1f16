/// Whether a model with more parameters explains the data better than chance would have it.
///
/// Twice the difference of the log-likelihoods is about χ² distributed where the smaller model is true (Wilks 1938). Where the smaller model lies
/// at the edge of the larger one, such as customers who are all alike, one degree of freedom gives half a χ² (Self & Liang 1987).
///
/// ```swift
/// let test = try LikelihoodRatioTest(restricted: -9595.0, full: -9592.0, degreesOfFreedom: 2)
/// print(test.statistic)  // 6.0
/// ```
public struct LikelihoodRatioTest: Codable, Sendable, Hashable {
    /// The log-likelihood of the smaller model.
    public let restricted: Double
    /// The log-likelihood of the larger model.
    public let full: Double
    /// How many parameters more the larger model has.
    public let degreesOfFreedom: Int
    /// Whether the smaller model lies at the edge of the larger one.
    public let isAtBoundary: Bool
    /// Twice the difference of the log-likelihoods.
    public let statistic: Double
    /// The probability of such a difference or a larger one where the smaller model is true; at a boundary with more than one degree of freedom
    /// the true one is smaller.
    public let pValue: Double

    /// Compares two fits of nested models to the same data.
    ///
    /// - Parameters:
    ///   - restricted: The log-likelihood of the smaller model.
    ///   - full: The log-likelihood of the larger model.
    ///   - degreesOfFreedom: How many parameters more the larger model has, from 1.
    ///   - isAtBoundary: Whether the smaller model lies at the edge of the larger one.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for likelihoods that are not finite, a larger model that is worse, or no degree of
    ///   freedom.
    public init(restricted: Double, full: Double, degreesOfFreedom: Int, isAtBoundary: Bool = false) throws {
        guard restricted.isFinite, full.isFinite, degreesOfFreedom > 0 else {
            throw ClienteleError(
                .invalidArgument, "log-likelihoods of \(restricted) and \(full) with \(degreesOfFreedom) degrees of freedom do not compare",
                remedy: "give finite ones, and how many parameters more the larger model has")
        }
        guard full - restricted > -1e-6 * max(1, abs(full)) else {
            throw ClienteleError(
                .invalidArgument, "the larger model's log-likelihood, \(full), is below that of the smaller one, \(restricted)",
                remedy: "compare nested models fitted to the same data, and check that both fits converged")
        }
        self.restricted = restricted
        self.full = full
        self.degreesOfFreedom = degreesOfFreedom
        self.isAtBoundary = isAtBoundary
        statistic = max(0, 2 * (full - restricted))
        let tail = ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom)).survival(statistic)
        pValue = isAtBoundary && degreesOfFreedom == 1 ? (statistic > 0 ? tail / 2 : 1) : tail
    }
}
