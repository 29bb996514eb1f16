/// The probabilities of 0, 1, 2 … purchases within a duration, cut off where hardly anything is left.
struct CountDistribution: Sendable {
    /// The probabilities from 0 on.
    let probabilities: [Double]
    /// The mean of the whole distribution.
    let mean: Double
    /// The probability of a count beyond the cut.
    private let beyond: @Sendable (Int) -> Double

    /// The largest count that is ever looked at.
    private static let limit = 20_000

    init(_ process: some RepeatPurchaseProcess, in duration: Double) {
        var probabilities: [Double] = []
        var sum = 0.0
        while sum < 1 - 1e-10, probabilities.count < CountDistribution.limit {
            let probability = process.probability(of: probabilities.count, in: duration)
            // Rounding can keep the sum from reaching 1: stop where nothing is added beyond the mean.
            if probabilities.count > 50, probability < 1e-14, sum > 0.5 { break }
            probabilities.append(probability)
            sum += probability
        }
        self.probabilities = probabilities
        mean = process.expectedPurchases(in: duration)
        beyond = { process.probability(of: $0, in: duration) }
    }

    /// The probability of at most a count, for a customer who is alive with a probability.
    func cumulative(_ count: Int, alive: Double) -> Double {
        guard count >= 0 else { return 0 }
        return min(1, 1 - alive + alive * probabilities.prefix(count + 1).reduce(0, +))
    }

    /// The continuous ranked probability score of a count (Gneiting & Raftery 2007, section 4.2, for counts): Σ (F(k) − 1{y ≤ k})².
    ///
    /// - Parameters:
    ///   - count: What happened.
    ///   - alive: The probability that the customer is alive.
    /// - Returns: The score in purchases; smaller is better, and for a forecast without spread it is the absolute error.
    func rankedProbabilityScore(of count: Int, alive: Double) -> Double {
        var cumulative = 1 - alive
        var score = 0.0
        for (value, probability) in probabilities.enumerated() {
            cumulative += alive * probability
            let rest = count <= value ? 1 - cumulative : cumulative
            score += rest * rest
        }
        if count > probabilities.count { score += Double(count - probabilities.count) }
        return score
    }

    /// The probability of exactly a count, for a customer who is alive with a probability.
    func probability(of count: Int, alive: Double) -> Double {
        // One customer beyond the cut is unlikely, not impossible: a zero here would void the logarithmic score of all.
        let buying = alive * (count < probabilities.count ? probabilities[count] : beyond(count))
        return count == 0 ? 1 - alive + buying : buying
    }

    /// The smallest count whose cumulative probability reaches a level.
    func quantile(_ level: Double, alive: Double) -> Int {
        var cumulative = 1 - alive
        for (value, probability) in probabilities.enumerated() {
            cumulative += alive * probability
            if cumulative >= level { return value }
        }
        return max(probabilities.count - 1, 0)
    }
}
