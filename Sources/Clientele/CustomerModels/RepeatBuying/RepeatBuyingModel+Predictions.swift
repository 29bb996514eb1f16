extension RepeatBuyingModel {
    /// The logarithm of the likelihood of one customer's history, not weighted.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: The natural logarithm.
    public func logLikelihood(of history: RepeatPurchaseSummary) -> Double {
        let vector = SIMD4(parameters[0], parameters[1], parameters[2], parameters[3])
        return Self.logLikelihood(
            repeatPurchases: Double(history.repeatPurchases), ageAtLastPurchase: history.ageAtLastPurchase, age: history.age,
            parameters: vector
        ).value
    }

    /// The probability that a customer is alive some time after the end of the observation.
    ///
    /// - Parameters:
    ///   - history: What is known of the customer.
    ///   - duration: How long after the end of the observation, in time units, not negative.
    /// - Returns: A probability.
    public func probabilityAlive(_ history: RepeatPurchaseSummary, after duration: Double) -> Double {
        probabilityAlive(history) * future(of: history).probabilityAlive(after: duration)
    }

    /// The expected number of purchases of a customer after the end of the observation.
    ///
    /// - Parameters:
    ///   - history: What is known of the customer.
    ///   - duration: The duration from the end of the observation on, in time units, not negative.
    /// - Returns: The mean, not negative.
    public func expectedPurchases(of history: RepeatPurchaseSummary, in duration: Double) -> Double {
        probabilityAlive(history) * future(of: history).expectedPurchases(in: duration)
    }

    /// The probability that a customer buys a number of times after the end of the observation.
    ///
    /// - Parameters:
    ///   - count: The number of purchases, not negative.
    ///   - history: What is known of the customer.
    ///   - duration: The duration from the end of the observation on, in time units, not negative.
    /// - Returns: A probability.
    public func probability(of count: Int, by history: RepeatPurchaseSummary, in duration: Double) -> Double {
        let alive = probabilityAlive(history)
        let buying = alive * future(of: history).probability(of: count, in: duration)
        return count == 0 ? 1 - alive + buying : buying
    }

    /// The discounted expected number of a customer's purchases after the end of the observation, without end (DERT).
    ///
    /// - Parameters:
    ///   - history: What is known of the customer.
    ///   - rate: The continuous discount rate for one time unit, above zero.
    /// - Returns: The discounted number, purchases counted from the end of the observation on.
    public func discountedExpectedResidualPurchases(of history: RepeatPurchaseSummary, rate: Double) -> Double {
        probabilityAlive(history) * future(of: history).discountedExpectedPurchases(rate: rate)
    }
}
