/// Weights of the factors from a round, with each expert counted so many times.
struct PanelWeights {
    private let study: DelphiStudy
    private let round: PanelRound
    /// Of each expert what a factor's weight is the mean of: ranks, centroid weights, or the answers themselves.
    private let scores: [[Double?]]

    init(_ round: PanelRound, of study: DelphiStudy) {
        self.round = round
        self.study = study
        guard study.kind == .ranking, study.weighting == .rankOrderCentroid else {
            scores = round.values
            return
        }
        let centroids = PanelWeights.centroids(study.factors.count)
        scores = round.values.map { row in
            row.map { rank in
                rank.map { rank in
                    // Tied factors take the places around their mid-rank; a lone half rank lies between two places.
                    let half = max(Double(row.count { $0 == rank } - 1) / 2, (rank - rank.rounded(.down)))
                    return PanelWeights.mean(centroids, from: rank - half, through: rank + half)
                }
            }
        }
    }

    /// The rank-order centroid weights of *m* factors, the first first.
    static func centroids(_ count: Int) -> [Double] {
        var sum = 0.0
        return (1...max(count, 1)).reversed().map { rank in
            sum += 1 / Double(rank)
            return sum / Double(count)
        }.reversed()
    }

    private static func mean(_ weights: [Double], from first: Double, through last: Double) -> Double {
        let lower = min(max((Int(exactly: first.rounded()) ?? 1) - 1, 0), weights.count - 1)
        let upper = min(max((Int(exactly: last.rounded()) ?? 1) - 1, lower), weights.count - 1)
        let part = weights[lower...upper]
        return part.reduce(0, +) / Double(part.count)
    }

    /// The means of the factors; `nil` where a factor has no answer that counts.
    private func means(_ multipliers: [Double]) -> [Double]? {
        var sums = [Double](repeating: 0, count: study.factors.count)
        var totals = sums
        // By shares of the largest, so that no sum is too large or too small.
        let largest = zip(round.authority, multipliers).reduce(0) { max($0, $1.0 * $1.1) }
        guard largest > 0 else { return nil }
        for row in scores.indices {
            let weight = round.authority[row] * multipliers[row] / largest
            for factor in sums.indices {
                guard weight > 0, let score = scores[row][factor] else { continue }
                sums[factor] += weight * score
                totals[factor] += weight
            }
        }
        guard totals.allSatisfy({ $0 > 0 }) else { return nil }
        return zip(sums, totals).map { $0 / $1 }
    }

    /// The weights as the method defines them; rank sums do not sum to 1 where answers are missing.
    func raw(_ multipliers: [Double]) -> [Double]? {
        guard let means = means(multipliers) else { return nil }
        let size = Double(study.factors.count)
        if study.kind == .ranking, study.weighting == .rankSum { return means.map { 2 * (size + 1 - $0) / (size * (size + 1)) } }
        return PanelWeights.normalized(means)
    }

    /// The weights, which sum to 1.
    func weights(_ multipliers: [Double]) -> [Double]? { raw(multipliers).flatMap(PanelWeights.normalized) }

    private static func normalized(_ values: [Double]) -> [Double]? {
        let sum = values.reduce(0, +)
        guard sum > 0, values.allSatisfy({ $0 >= 0 }) else { return nil }
        return values.map { $0 / sum }
    }
}
