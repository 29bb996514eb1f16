/// The chance to win an open lead of a stage: a beta distribution.
struct WinChance: Sendable {
    let closed: Int
    let won: Int
    private let alpha: Double
    private let beta: Double

    /// As how many leads the share won of all leads counts beside a stage's own.
    private static let priorLeads = 2.0

    /// The chance of a stage with so many closed and won leads, where all leads together are won at a rate.
    init(won: Int, of closed: Int, overall rate: Double) {
        self.won = won
        self.closed = closed
        // Neither none nor all of the future is won for sure, however few were lost so far.
        let prior = min(max(rate, 0.01), 0.99)
        alpha = prior * WinChance.priorLeads + Double(won)
        beta = (1 - prior) * WinChance.priorLeads + Double(closed - won)
    }

    var mean: Double { alpha / (alpha + beta) }
    var variance: Double { mean * (1 - mean) / (alpha + beta + 1) }

    var estimate: Estimate {
        let distribution = BetaDistribution(alpha: alpha, beta: beta)
        return Estimate(value: mean, lower: distribution.quantile(0.025), upper: distribution.quantile(0.975))
    }
}
