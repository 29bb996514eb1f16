/// How likely it is what one customer spends in all: a mixture over the number of purchases.
struct PredictedSpend {
    /// The probability of each number of purchases, from 0.
    let counts: [Double]
    private let spend: SpendExpectation
    private let spread: MeanSpendDistribution?
    private let mean: Double
    /// The shape of the amounts around the customer's own mean, or `nil` where they do not vary.
    private let shape: Double?

    init(counts: [Double], spend: SpendExpectation, history: RepeatPurchaseSummary) {
        let evaluator = SpendEvaluator(spend)
        let (own, occasions) = (history.meanRepeatSpend ?? 0, history.spendingOccasions)
        self.counts = counts
        self.spend = spend
        spread = evaluator.spread(own, occasions)
        mean = evaluator.mean(meanOfOccasions: own, occasions: occasions)?.value ?? own
        shape = spend.amountShape
    }

    /// The probabilities of the numbers of purchases, up to where hardly any is left.
    static func counts(_ process: some RepeatPurchaseProcess, alive: Double, in duration: Double) -> [Double] {
        var counts: [Double] = []
        var sum = 0.0
        while counts.count < 5_000, sum < 1 - 1e-9 {
            let buying = alive * max(process.probability(of: counts.count, in: duration), 0)
            counts.append(counts.isEmpty ? 1 - alive + buying : buying)
            sum += counts.last ?? 0
        }
        return counts
    }

    /// The probability of at most an amount.
    func cumulative(_ amount: Double) -> Double {
        var sum = counts.first ?? 1
        for (count, probability) in counts.enumerated().dropFirst() {
            sum += probability * cumulative(amount, purchases: Double(count))
        }
        return sum
    }

    private func cumulative(_ amount: Double, purchases: Double) -> Double {
        switch (spread, shape) {
        case (let spread?, let shape?):
            // The sum of n amounts of shape p is a gamma variate of shape pn by the customer's rate, itself a gamma variate.
            let rate = spread.scale / shape
            return SpecialFunctions.regularizedBeta(amount / (amount + rate), shape * purchases, spread.shape)
        case (let spread?, nil): return spread.cumulative(amount / purchases)
        case (nil, let shape?): return SpecialFunctions.regularizedGammaP(shape * purchases, shape * amount / mean)
        case (nil, nil): return amount >= purchases * mean * (1 - 1e-12) ? 1 : 0
        }
    }

    /// The least amount that is not exceeded with a probability.
    func quantile(_ probability: Double) -> Double {
        guard (counts.first ?? 1) < probability else { return 0 }
        var (low, high) = (0.0, mean > 0 ? mean : spread?.median ?? 1)
        // What is left beyond the last count never comes.
        let target = min(probability, counts.reduce(0, +) * (1 - 1e-12))
        while cumulative(high) < target, high < 1e280 { (low, high) = (high, high * 2) }
        for _ in 0..<60 {
            let middle = low / 2 + high / 2
            if cumulative(middle) < target { low = middle } else { high = middle }
        }
        return high
    }
}
