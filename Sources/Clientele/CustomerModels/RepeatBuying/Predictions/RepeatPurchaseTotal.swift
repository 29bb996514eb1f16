/// What a fitted model expects of all customers together, with two intervals that are not to be mixed up.
public struct RepeatPurchaseTotal: Codable, Sendable, Hashable {
    /// How long from the end of the observation on, in time units.
    public let duration: Double
    /// How many customers there are: the sum of the weights.
    public let customers: Double
    /// The expected number of customers who are alive at the end of the observation; the interval is that of the mean.
    public let alive: Estimate
    /// The expected number of purchases within the duration; the interval is that of the mean, by the delta method on the log scale.
    public let expectedPurchases: Estimate
    /// The expected number of purchases with the interval of the actual number.
    ///
    /// It is that of a normal distribution whose variance is that of the sum of the customers' counts plus that of the mean, not below zero: meant
    /// for some dozens of customers and more.
    public let purchases: Estimate
}

extension RepeatBuyingFit {
    /// What the model expects of all customers together.
    ///
    /// - Parameters:
    ///   - summaries: The customers, in the fit's time unit.
    ///   - duration: How long from the end of the observation on, in time units, from 0.
    /// - Returns: The sums, with the interval of the mean and the interval of the count.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a duration below zero or not finite, ``ClienteleError/Code/missingData`` for a fit
    ///   without a model.
    /// - Complexity: O(*n* log *n*) in the customers; some ten times the work of the column predictions.
    public func total(_ summaries: RepeatPurchaseSummaries, in duration: Double) throws -> RepeatPurchaseTotal {
        let spread = try parameterSpread()
        try requireDuration(duration)
        let cells = summaries.cells
        let sums = try TotalOfCells(cells, duration: duration)
        let means = sums.means(spread.model)
        let errors = spread.standardErrors { model in sums.means(model).map { $0 > 0 ? Libm.log($0) : 0 } }
        let quantile = NormalDistribution.quantile((1 + confidence) / 2)
        let estimates = zip(means, errors).map { mean, error in
            Estimate(value: mean, lower: mean * Libm.exp(-quantile * error), upper: mean * Libm.exp(quantile * error))
        }
        let ofMean = means[1] * errors[1]
        let deviation = (sums.variance(spread.model) + ofMean * ofMean).squareRoot()
        return RepeatPurchaseTotal(
            duration: duration, customers: cells.customers,
            alive: Estimate(value: means[0], lower: estimates[0].lower, upper: min(estimates[0].upper, cells.customers)),
            expectedPurchases: estimates[1],
            purchases: Estimate(
                value: means[1], lower: max(0, means[1] - quantile * deviation), upper: means[1] + quantile * deviation))
    }
}
