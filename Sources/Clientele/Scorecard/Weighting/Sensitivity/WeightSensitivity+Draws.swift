extension WeightSensitivity {
    /// What random weights give: shares of ranks by alternative, and how often the second is ahead of the first.
    struct Draws {
        var shares: [[Double]]
        var reversal: Double?
    }

    func draw(first: Int?, second: Int?) -> Draws {
        let rows = rows
        let count = rows.count
        // Criteria in the order of their names, so that the order of columns does not matter.
        let order = CriterionNames.order(of: scores.criteria.map(\.name))
        var generator = SeededGenerator(seed: uncertainty.seed)
        var totals = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        var reversed = 0.0
        for _ in 0..<uncertainty.draws {
            let weights = randomWeights(order, &generator)
            let values = rows.map { WeightSensitivity.value($0, weights) }
            for (place, range) in WeightSensitivity.ranks(values).enumerated() {
                for rank in range { totals[place][rank] += 1 / Double(range.count) }
            }
            if let first, let second { reversed += values[second] > values[first] ? 1 : values[second] == values[first] ? 0.5 : 0 }
        }
        let draws = Double(uncertainty.draws)
        return Draws(shares: totals.map { $0.map { min(1, $0 / draws) } }, reversal: second == nil ? nil : reversed / draws)
    }

    /// Dirichlet weights: gamma numbers over their sum, by their logarithms so that small parameters do not all become 0.
    private func randomWeights(_ order: [Int], _ generator: inout SeededGenerator) -> [Double] {
        var logs = [Double](repeating: -.infinity, count: weights.count)
        for place in order {
            let shape = uncertainty.concentration.map { $0 * weights[place] } ?? 1
            if shape > 0 { logs[place] = generator.nextLogGamma(shape: shape) }
        }
        guard let largest = logs.max(), largest > -.infinity else { return weights }
        return OrderFreeSum.shares(logs.map { $0 == -.infinity ? 0 : Libm.exp($0 - largest) }) ?? weights
    }
}
