/// Mean and variation of what customers spend on an occasion, as a sum over many customers needs them.
struct SpendMoments: Sendable {
    /// The moments of one customer's unobserved mean spend and of an amount around it.
    struct Moments: Sendable {
        /// The expected mean spend.
        let mean: Double
        /// The expected square of the mean spend.
        let squareOfMean: Double
        /// The expected variance of an amount around the customer's mean.
        let within: Double

        /// The variance of what a number of independent amounts come to, from the number's mean and the mean of its square.
        func varianceOfSum(count: Double, square: Double) -> Double {
            max(0, count * within + square * squareOfMean - count * count * mean * mean)
        }
    }

    private let evaluator: SpendEvaluator
    private let shape: Double?

    init(_ spend: SpendExpectation) {
        evaluator = SpendEvaluator(spend)
        shape = spend.amountShape
    }

    /// The moments of a customer, or `nil` where the mean or the variance does not exist.
    func moments(meanOfOccasions own: Double, occasions: Int) -> Moments? {
        guard let mean = evaluator.mean(meanOfOccasions: own, occasions: occasions)?.value else { return nil }
        var squareOfMean = mean * mean
        if let spread = evaluator.spread(own, occasions) {
            guard let variance = spread.variance else { return nil }
            squareOfMean += variance
        }
        // An amount of shape p around a mean has the variance mean²/p.
        return Moments(mean: mean, squareOfMean: squareOfMean, within: shape.map { squareOfMean / $0 } ?? 0)
    }
}
