/// Draws the panel anew and gathers the global weights of the leaves.
struct WeightBootstrap {
    private let study: DelphiStudy
    private let tree: WeightTree
    private let experts: [String]

    init?(_ study: DelphiStudy) {
        guard let tree = WeightTree(study) else { return nil }
        self.study = study
        self.tree = tree
        experts = tree.experts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The uncertainty of the weights; `nil` where the tree has no weights, or not even half of the draws have.
    func uncertainty() -> WeightUncertainty? {
        guard let point = tree.leafWeights(counts: nil) else { return nil }
        let draws = drawn()
        guard 2 * draws.count >= study.settings.resamples else { return nil }
        let confidence = study.settings.confidence
        let leaves = zip(study.leafPaths(), point.indices).map { path, leaf in
            LeafWeight(path: path, weight: WeightBootstrap.estimate(point[leaf], draws.map { $0[leaf] }, confidence))
        }
        let names = study.objectives.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let rows = names.compactMap { study.objectives[$0] }
        let totals = rows.map { WeightBootstrap.total($0, point) }
        let drawnTotals = draws.map { weights in rows.map { WeightBootstrap.total($0, weights) } }
        let order = names.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
        let scores = order.map { place in
            ObjectiveScore(
                objective: names[place],
                score: WeightBootstrap.estimate(totals[place], drawnTotals.map { $0[place] }, confidence))
        }
        let pairs = WeightBootstrap.pairs(totals)
        let reversals = pairs.map { pair in
            let count = drawnTotals.count { WeightBootstrap.isReversed(pair, in: $0) }
            return (pair, OrderReversal(higher: names[pair.0], lower: names[pair.1], probability: Double(count) / Double(draws.count)))
        }
        return WeightUncertainty(
            resamples: draws.count, confidence: confidence, leaves: leaves,
            reversalProbability: WeightBootstrap.anyReversal(WeightBootstrap.pairs(point), draws), objectives: scores,
            objectiveReversals: reversals.map(\.1),
            objectiveReversalProbability: names.count > 1 ? WeightBootstrap.anyReversal(pairs, drawnTotals) : nil)
    }

    private func drawn() -> [[Double]] {
        var generator = SeededGenerator(seed: study.settings.seed, stream: 1)
        var draws: [[Double]] = []
        for _ in 0..<study.settings.resamples {
            var counts: [String: Double] = [:]
            for _ in experts.indices { counts[experts[generator.next(below: experts.count)], default: 0] += 1 }
            if let weights = tree.leafWeights(counts: counts) { draws.append(weights) }
        }
        return draws
    }

    /// The pairs of different figures, the higher one first, in the order of the figures.
    private static func pairs(_ figures: [Double]) -> [(Int, Int)] {
        let order = figures.indices.sorted { (figures[$1], $0) < (figures[$0], $1) }
        // Only up to 200 figures: beyond that the pairs are of no use to anybody.
        guard order.count <= 200 else { return [] }
        return order.indices.flatMap { first in
            order[(first + 1)...].filter { figures[$0] < figures[order[first]] && !isRounding(figures[$0], figures[order[first]]) }
                .map { (order[first], $0) }
        }
    }

    private static func isRounding(_ first: Double, _ second: Double) -> Bool {
        abs(first - second) <= 1e-12 * max(abs(first), abs(second))
    }

    private static func isReversed(_ pair: (Int, Int), in figures: [Double]) -> Bool {
        figures[pair.1] > figures[pair.0] && !isRounding(figures[pair.1], figures[pair.0])
    }

    private static func anyReversal(_ pairs: [(Int, Int)], _ draws: [[Double]]) -> Double {
        let count = draws.count { draw in pairs.contains { isReversed($0, in: draw) } }
        return draws.isEmpty ? 0 : Double(count) / Double(draws.count)
    }

    private static func total(_ scores: [Double], _ weights: [Double]) -> Double {
        zip(scores, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    private static func estimate(_ value: Double, _ draws: [Double], _ confidence: Double) -> Estimate {
        let sample = WeightedSample(draws, weights: draws.map { _ in 1 })
        let lower = sample.quantile((1 - confidence) / 2) ?? value
        return Estimate(value: value, lower: lower, upper: max(sample.quantile((1 + confidence) / 2) ?? value, lower))
    }
}
