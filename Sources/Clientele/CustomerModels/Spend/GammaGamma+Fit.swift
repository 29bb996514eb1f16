extension GammaGamma {
    /// Fits the model to customers by maximum likelihood.
    ///
    /// Only customers with repeat spend count; the mean of each is of its ``RepeatPurchaseSummary/spendingOccasions``. The search runs over
    /// the logarithms of the parameters from several starts, and ends with Newton's method. Where a simpler model is as good to within 0.02
    /// of log-likelihood, or cannot be rejected while a shape runs into the thousands, ``GammaGammaFit/identifiability`` says so instead of
    /// giving parameters.
    ///
    /// ```swift
    /// let rows = try [12.5, 20, 31, 18, 44, 9, 75, 26].enumerated().map { index, mean in
    ///     try RepeatPurchaseSummary(repeatPurchases: 1 + index % 3, ageAtLastPurchase: 5, age: 10, meanRepeatSpend: mean)
    /// }
    /// print(try GammaGamma.fit(rows).customers)  // 8.0
    /// ```
    ///
    /// - Parameters:
    ///   - histories: The customers, in any order.
    ///   - confidence: The confidence of all intervals, between 0 and 1.
    /// - Returns: The fit.
    /// - Throws: ``ClienteleError/Code/missingData`` when no customer has repeat spend; ``ClienteleError/Code/invalidArgument`` for a
    ///   confidence out of range.
    /// - Complexity: O(*n* log *n*), then about a hundred passes over the customers with repeat spend.
    public static func fit(_ histories: [RepeatPurchaseSummary], confidence: Double = 0.95) throws -> GammaGammaFit {
        try fit(each: histories, confidence: confidence)
    }

    /// Fits the model to the customers of summaries by maximum likelihood, as ``fit(_:confidence:)-([RepeatPurchaseSummary],_)`` does.
    ///
    /// - Parameters:
    ///   - summaries: The customers.
    ///   - confidence: The confidence of all intervals, between 0 and 1.
    /// - Returns: The fit.
    /// - Throws: ``ClienteleError/Code/missingData`` when no customer has repeat spend; ``ClienteleError/Code/invalidArgument`` for a
    ///   confidence out of range.
    /// - Complexity: O(*n* log *n*), then about a hundred passes over the customers with repeat spend.
    public static func fit(_ summaries: RepeatPurchaseSummaries, confidence: Double = 0.95) throws -> GammaGammaFit {
        try fit(each: summaries, confidence: confidence)
    }

    private static func fit(each histories: some Sequence<RepeatPurchaseSummary>, confidence: Double) throws -> GammaGammaFit {
        try Estimate.check(confidence: confidence)
        guard let cells = SpendCells(histories) else {
            throw ClienteleError(
                .missingData, "no customer has a repeat purchase with an amount, so that spend cannot be modelled",
                remedy: "give a longer calibration period or amounts, or a flat mean with SpendExpectation(flatMean:)")
        }
        return GammaGammaFitting(
            cells: cells, confidence: confidence, independence: SpendIndependence(each: histories, confidence: confidence)
        )
        .fit()
    }
}
