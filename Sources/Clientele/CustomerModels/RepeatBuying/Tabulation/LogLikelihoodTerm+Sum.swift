extension LogLikelihoodTerm {
    /// No customer.
    static let zero = LogLikelihoodTerm(value: 0, gradient: .zero)

    /// The sum of two terms.
    static func + (left: LogLikelihoodTerm, right: LogLikelihoodTerm) -> LogLikelihoodTerm {
        LogLikelihoodTerm(value: left.value + right.value, gradient: left.gradient + right.gradient)
    }

    /// The sum of parts that are worked out on all cores, in their order.
    static func sum(count: Int, _ part: @Sendable (Int) -> LogLikelihoodTerm) -> LogLikelihoodTerm {
        var total = LogLikelihoodTerm.zero
        // Nothing throws: the parts do not.
        for part in (try? Parallel.map(count: count, part)) ?? [] { total = total + part }
        return total
    }

    /// The weighted sum over histories, one by one.
    static func sum<Model: RepeatBuyingModel>(
        of model: Model.Type, over cells: RepeatPurchaseCells, in places: some Sequence<Int>, _ parameters: SIMD4<Double>
    ) -> LogLikelihoodTerm {
        var total = LogLikelihoodTerm.zero
        for cell in places {
            let term = Model.logLikelihood(
                repeatPurchases: cells.repeatPurchases[cell], ageAtLastPurchase: cells.agesAtLastPurchase[cell], age: cells.ages[cell],
                parameters: parameters)
            total.value += cells.weights[cell] * term.value
            total.gradient += cells.weights[cell] * term.gradient
        }
        return total
    }
}
