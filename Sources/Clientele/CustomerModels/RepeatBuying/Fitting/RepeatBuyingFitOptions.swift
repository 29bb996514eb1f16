/// How a repeat-buying model is fitted.
public struct RepeatBuyingFitOptions: Sendable, Hashable, Codable {
    /// The confidence of all intervals, above 0 and below 1.
    public var confidence = 0.95
    /// The weight of an optional L2 penalty on the logarithms of the parameters, and on the coefficients of standardised covariates; 0 for none.
    ///
    /// The penalised log-likelihood is the log-likelihood minus the penalty times the sum of squares. Parameters that are times count in units
    /// of the mean age, so that the time unit changes nothing.
    public var penalty = 0.0
    /// From how many points the search begins, 1 to 50; the best end is kept.
    public var starts = 3
    /// The seed of the starting points beyond the first three.
    public var seed: UInt64 = 0

    /// Makes the options with their defaults.
    public init() {}

    func check() throws {
        try Estimate.check(confidence: confidence)
        guard penalty >= 0, penalty.isFinite else {
            throw ClienteleError(.invalidArgument, "the penalty is \(penalty)", remedy: "give 0 or more")
        }
        guard (1...50).contains(starts) else {
            throw ClienteleError(.invalidArgument, "the search begins from \(starts) points", remedy: "give 1 to 50")
        }
    }
}
