extension EvaluationBuilder {
    /// What each indicator adds to the score.
    func contributions(score: Double) -> [EvaluationContribution] {
        let additive = isAdditive
        var factors = [Double](repeating: 0, count: entries.count)
        return entries.indices.compactMap { place in
            factors[place] = factor(place, factors)
            guard entries[place].children.isEmpty else { return nil }
            let contribution = additive ? share(place, factors[place]) : leaveOut(place).map { score - $0 }
            return EvaluationContribution(path: entries[place].path, contribution: contribution)
        }
    }

    /// With how much of its raw vector a node enters the root's, normalised.
    private func factor(_ place: Int, _ factors: [Double]) -> Double {
        let entry = entries[place]
        let scale = tree.normalizes(entry.node, level: entry.level) ? 1 / OrderFreeSum.of(entry.raw) : 1
        guard let parent = entry.parent else { return 1 / OrderFreeSum.of(entry.raw) }
        return factors[parent] * entry.share * scale
    }

    private func share(_ place: Int, _ factor: Double) -> Double {
        let raw = entries[place].raw
        return OrderFreeSum.of(zip(raw, tree.grades.scores).map { factor * $0 * $1 })
    }

    /// The score without an indicator, its siblings sharing its weight.
    ///
    /// A parent that is left without weight goes as well. `nil` if nothing is left.
    private func leaveOut(_ leaf: Int) -> Double? {
        var changed = leaf
        var vector: [Double]?
        while let parent = entries[changed].parent {
            var vectors: [[Double]] = []
            var weights: [Double] = []
            for child in entries[parent].children {
                guard let own = child == changed ? vector : entries[child].vector else { continue }
                vectors.append(own)
                weights.append(entries[child].share)
            }
            // A share of its former parent keeps the order of small weights; only the sum is new.
            vector = OrderFreeSum.shares(weights).flatMap { finished(composed(parent, vectors, $0), parent) }
            changed = parent
        }
        return vector.flatMap { tree.grades.score(of: $0) }
    }
}
