/// What customers are expected to spend on an occasion, with what is uncertain about it: the second factor of a lifetime value.
///
/// It comes from a fit (``GammaGammaFit/expectation``), whatever the fit could tell, or is a flat mean that somebody gives:
///
/// ```swift
/// let spend = try SpendExpectation(flatMean: 40, standardError: 2)
/// print(spend.populationMean ?? 0)  // 40.0
/// ```
public struct SpendExpectation: Sendable, Hashable {
    /// How a customer's expected spend depends on what was seen of the customer.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Between the customer's own mean and that of all, after ``GammaGamma``.
        case gammaGamma
        /// The customer's own mean; that of all for a customer without repeat spend.
        case ownMean
        /// One mean for all customers.
        case commonMean
    }

    /// How a customer's expected spend depends on what was seen of the customer.
    public let kind: Kind
    /// The logarithms of *p*, *q*, *γ*; of the shape and scale of the own means; or of the common mean.
    let logParameters: [Double]
    /// The covariance of ``logParameters``, or `nil` where it is not known.
    let covariance: [[Double]]?
    /// The shape of a customer's amounts around a common mean, where it is known.
    let occasionShape: Double?

    init(_ kind: Kind, logParameters: [Double], covariance: [[Double]]?, occasionShape: Double? = nil) {
        self.kind = kind
        self.logParameters = logParameters
        self.covariance = covariance
        self.occasionShape = occasionShape
    }

    /// One mean for all customers, from elsewhere than a fit.
    ///
    /// - Parameters:
    ///   - flatMean: The mean amount of an occasion, above zero, in units of the currency.
    ///   - standardError: Its standard error, from 0; `nil` where it is not known, and intervals leave it out.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for numbers out of range.
    public init(flatMean: Double, standardError: Double? = nil) throws {
        guard flatMean > 0, flatMean.isFinite else {
            throw ClienteleError(.invalidArgument, "a mean spend of \(flatMean)", remedy: "give an amount above zero")
        }
        if let standardError, !(standardError >= 0 && standardError.isFinite) {
            throw ClienteleError(.invalidArgument, "a standard error of \(standardError)", remedy: "give a number from 0, or leave it out")
        }
        let relative = standardError.map { $0 / flatMean }
        self.init(.commonMean, logParameters: [Libm.log(flatMean)], covariance: relative.map { [[$0 * $0]] })
    }

    /// What a customer of whom nothing is known is expected to spend, or `nil` where that mean does not exist.
    public var populationMean: Double? { SpendEvaluator(self).mean(meanOfOccasions: 0, occasions: 0)?.value }

    /// What a customer is expected to spend on a future occasion.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: The expected mean spend, or `nil` where the mean does not exist.
    public func expectedMeanSpend(of history: RepeatPurchaseSummary) -> Double? {
        SpendEvaluator(self).mean(meanOfOccasions: history.meanRepeatSpend ?? 0, occasions: history.spendingOccasions)?.value
    }

    /// What a customer is expected to spend on a future occasion, with the interval that the parameters' uncertainty leaves.
    ///
    /// The interval is of the expectation, by the delta method on its logarithm; the customer's own, unobserved mean varies around it as
    /// ``GammaGamma/meanSpend(of:)`` says.
    ///
    /// - Parameters:
    ///   - history: What is known of the customer.
    ///   - confidence: The confidence of the interval, between 0 and 1.
    /// - Returns: The estimate, or `nil` where the mean does not exist or its uncertainty is not known.
    public func estimate(of history: RepeatPurchaseSummary, confidence: Double = 0.95) -> Estimate? {
        estimate(meanOfOccasions: history.meanRepeatSpend ?? 0, occasions: history.spendingOccasions, confidence: confidence)
    }

    func estimate(meanOfOccasions mean: Double, occasions: Int, confidence: Double) -> Estimate? {
        guard let term = SpendEvaluator(self).mean(meanOfOccasions: mean, occasions: occasions), let covariance = covarianceMatrix
        else { return nil }
        let variance = covariance.quadraticForm(term.gradient)
        return variance >= 0 ? Estimate(value: term.value, logStandardError: variance.squareRoot(), confidence: confidence) : nil
    }

    /// The shape of a customer's amounts around the customer's mean, or `nil` where they are not known to vary.
    var amountShape: Double? { kind == .gammaGamma ? logParameters.first.map { Libm.exp($0) } : occasionShape }

    var covarianceMatrix: SymmetricMatrix? { covariance.flatMap { SymmetricMatrix(rows: $0) } }
}

extension Estimate {
    /// An estimate above zero whose logarithm has a standard error.
    init?(value: Double, logStandardError: Double, confidence: Double) {
        let factor = Libm.exp(logStandardError * NormalDistribution.quantile((1 + confidence) / 2))
        guard value.isFinite, (value * factor).isFinite, factor > 0 else { return nil }
        self.init(value: value, lower: value / factor, upper: value * factor)
    }
}
