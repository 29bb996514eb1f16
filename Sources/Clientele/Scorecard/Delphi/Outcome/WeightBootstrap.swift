/// Draws the panel anew and gathers the global weights of the leaves.
struct WeightBootstrap {
    private let study: DelphiStudy
    private let tree: WeightTree
    private let experts: [String]
    /// How many answers are weighed at most in all draws.
    private static let mostCells = 1_000_000_000

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
        guard 2 * draws.count >= resamples else { return nil }
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
        // One expert drawn anew is the same expert: that nothing is reversed then says nothing.
        let pairs = experts.count > 1 ? WeightBootstrap.pairs(totals) : []
        let reversals = pairs.map { pair in
            let count = drawnTotals.count { WeightBootstrap.isReversed(pair, in: $0) }
            return (pair, OrderReversal(higher: names[pair.0], lower: names[pair.1], probability: Double(count) / Double(draws.count)))
        }
        return WeightUncertainty(
            resamples: draws.count, confidence: confidence, leaves: leaves,
            reversalProbability: experts.count > 1 ? WeightBootstrap.anyReversal(point, draws) : nil, objectives: scores,
            objectiveReversals: reversals.map(\.1),
            objectiveReversalProbability: experts.count > 1 ? WeightBootstrap.anyReversal(totals, drawnTotals) : nil)
    }

    /// How many draws are made: fewer of a very large panel.
    private var resamples: Int {
        let cells = max(experts.count * study.leafPaths().count, 1)
        return max(min(study.settings.resamples, WeightBootstrap.mostCells / cells), min(study.settings.resamples, 99))
    }

    private func drawn() -> [[Double]] {
        var generator = SeededGenerator(seed: study.settings.seed, stream: 1)
        var draws: [[Double]] = []
        for _ in 0..<resamples {
            var counts: [String: Double] = [:]
            for _ in experts.indices { counts[experts[generator.next(below: experts.count)], default: 0] += 1 }
            if let weights = tree.leafWeights(counts: counts) { draws.append(weights) }
        }
        return draws
    }

    /// The pairs of different figures, the higher one first, in the order of the figures; of many figures, neighbours alone.
    private static func pairs(_ figures: [Double]) -> [(Int, Int)] {
        let order = figures.indices.sorted { (figures[$1], $0) < (figures[$0], $1) }
        let reach = order.count <= 50 ? order.count : 1
        return order.indices.flatMap { first in
            order[(first + 1)...].prefix(reach).filter { isAbove(figures[order[first]], figures[$0]) }.map { (order[first], $0) }
        }
    }

    /// Whether a figure is larger by more than rounding.
    private static func isAbove(_ first: Double, _ second: Double) -> Bool {
        first > second && first - second > 1e-12 * max(abs(first), abs(second))
    }

    private static func isReversed(_ pair: (Int, Int), in figures: [Double]) -> Bool { isAbove(figures[pair.1], figures[pair.0]) }

    /// The share of draws that reverse any pair of different figures; `nil` where no two differ.
    private static func anyReversal(_ figures: [Double], _ draws: [[Double]]) -> Double? {
        let order = figures.indices.sorted { (figures[$1], $0) < (figures[$0], $1) }
        guard let first = order.first, let last = order.last, isAbove(figures[first], figures[last]), !draws.isEmpty else { return nil }
        // The places of the figures in groups of equal ones: within a group there is no order to reverse.
        var groups: [[Int]] = []
        for place in order {
            if let head = groups.last?.first, !isAbove(figures[head], figures[place]) {
                groups[groups.count - 1].append(place)
            } else {
                groups.append([place])
            }
        }
        let count = draws.count { draw in
            var lowest = Double.infinity
            for group in groups {
                if group.contains(where: { isAbove(draw[$0], lowest) }) { return true }
                for place in group { lowest = min(lowest, draw[place]) }
            }
            return false
        }
        return Double(count) / Double(draws.count)
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
