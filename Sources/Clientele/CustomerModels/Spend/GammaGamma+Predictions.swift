extension GammaGamma {
    /// What is known of a customer's own mean spend after what was seen of the customer.
    ///
    /// The mean is *p*/ν with ν of shape *px* + *q* and rate *γ* + *xm* (Fader & Hardie 2013, section 2). A customer without repeat spend is
    /// one like all.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: The distribution of the customer's unobserved mean.
    public func meanSpend(of history: RepeatPurchaseSummary) -> MeanSpendDistribution {
        meanSpend(meanOfOccasions: history.meanRepeatSpend ?? 0, occasions: history.spendingOccasions)
    }

    func meanSpend(meanOfOccasions mean: Double, occasions: Int) -> MeanSpendDistribution {
        let count = Double(occasions)
        return MeanSpendDistribution(shape: p * count + q, scale: p * (gamma + count * mean))
    }

    /// What a customer is expected to spend on a future occasion, given what was seen: *p*(*γ* + *xm*)/(*px* + *q* − 1).
    ///
    /// It lies between the mean of all customers and the customer's own (Fader & Hardie 2013, equation 5).
    ///
    /// ```swift
    /// let model = try GammaGamma(p: 6.25, q: 3.74, gamma: 15.44)
    /// let history = try RepeatPurchaseSummary(repeatPurchases: 2, ageAtLastPurchase: 30.43, age: 38.86, meanRepeatSpend: 22.35)
    /// print(model.expectedMeanSpend(of: history).map { ($0 * 100).rounded() / 100 } ?? "none")  // 24.66
    /// ```
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: The expected mean spend, or `nil` where *px* + *q* is 1 or less and the mean does not exist.
    public func expectedMeanSpend(of history: RepeatPurchaseSummary) -> Double? {
        meanSpend(of: history).mean
    }

    /// The density of the mean amount of a number of occasions, over all customers (Fader & Hardie 2013, equation 1).
    ///
    /// - Parameters:
    ///   - mean: The mean amount.
    ///   - occasions: How many occasions it is the mean of, from 1.
    /// - Returns: The density, by units of the currency; 0 where `mean` is not above zero or there is no occasion.
    public func density(ofMeanSpend mean: Double, occasions: Int) -> Double {
        guard mean > 0, mean.isFinite, occasions > 0 else { return 0 }
        return Libm.exp(logDensity(mean: mean, occasions: Double(occasions)))
    }

    /// The probability that the mean amount of a number of occasions of any customer is at most an amount.
    ///
    /// *mx*/(*γ* + *mx*) follows a beta distribution of *px* and *q*.
    ///
    /// - Parameters:
    ///   - mean: The amount.
    ///   - occasions: How many occasions it is the mean of, from 1.
    /// - Returns: A probability; 0 where `mean` is not above zero or there is no occasion.
    public func cumulative(ofMeanSpend mean: Double, occasions: Int) -> Double {
        guard mean > 0, occasions > 0 else { return 0 }
        guard mean.isFinite else { return 1 }
        let total = mean * Double(occasions)
        return SpecialFunctions.regularizedBeta(total / (gamma + total), p * Double(occasions), q)
    }

    /// The natural logarithm of the likelihood of one customer's mean spend, not weighted.
    ///
    /// It is the logarithm of the density with all its constants, as the literature reports it.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: The logarithm, or 0 for a customer without repeat spend, of whom the model says nothing.
    public func logLikelihood(of history: RepeatPurchaseSummary) -> Double {
        guard let mean = history.meanRepeatSpend else { return 0 }
        return logDensity(mean: mean, occasions: Double(history.spendingOccasions))
    }

    private func logDensity(mean: Double, occasions: Double) -> Double {
        // With w = mx/(γ + mx), the density is w^px (1 − w)^q / (m B(px, q)).
        let shape = p * occasions
        let ratio = mean * occasions / gamma
        let spread = Libm.log1p(ratio)
        return shape * (Libm.log(ratio) - spread) - q * spread - Libm.log(mean) - SpecialFunctions.logBeta(shape, q)
    }
}
