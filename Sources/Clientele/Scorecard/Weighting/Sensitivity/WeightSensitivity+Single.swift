extension WeightSensitivity {
    /// The weights when one is moved and the others keep their proportions; if they are all zero, they share the rest alike.
    func moved(_ place: Int, to weight: Double) -> [Double] {
        let rest = OrderFreeSum.of(weights.indices.filter { $0 != place }.map { weights[$0] })
        return weights.indices.map { other in
            if other == place { return weight }
            return rest > 0 ? (1 - weight) * (weights[other] / rest) : (1 - weight) / Double(weights.count - 1)
        }
    }

    /// At which weight of a criterion two alternatives draw level: their difference is linear in it.
    ///
    /// `nil` if it is the same everywhere, or zero.
    private func crossing(_ place: Int, _ first: Int, _ second: Int) -> Double? {
        guard weights.count > 1 else { return nil }
        let rows = rows
        let difference = zip(rows[first], rows[second]).map { $0 - $1 }
        let atZero = WeightSensitivity.value(difference, moved(place, to: 0))
        let atOne = difference[place]
        guard atZero != atOne else { return nil }
        return atZero / (atZero - atOne)
    }

    func interval(_ place: Int, order: [Int], values: [Double]) -> WeightInterval {
        let pairs = order.indices.flatMap { upper in order.indices.dropFirst(upper + 1).map { (order[upper], order[$0]) } }
        return WeightInterval(
            name: scores.criteria[place].name, weight: weights[place],
            winnerStays: range(place, pairs.filter { $0.0 == order.first }, values), rankingStays: range(place, pairs, values))
    }

    /// Between which weights no pair of different alternatives changes places; equal ones are left out.
    private func range(_ place: Int, _ pairs: [(Int, Int)], _ values: [Double]) -> [Double] {
        let weight = weights[place]
        var (lower, upper) = (0.0, 1.0)
        for (first, second) in pairs where values[first] != values[second] {
            guard let crossing = crossing(place, first, second) else { continue }
            if crossing <= weight { lower = max(lower, crossing) }
            if crossing >= weight { upper = min(upper, crossing) }
        }
        return weights.count > 1 ? [lower, upper] : [weight, weight]
    }

    func reversal(order: [Int], values: [Double]) -> TopReversal? {
        guard order.count >= 2, values[order[0]] != values[order[1]] else { return nil }
        let candidates = weights.indices.compactMap { place -> TopReversal? in
            guard let crossing = crossing(place, order[0], order[1]), (0...1).contains(crossing) else { return nil }
            return TopReversal(name: scores.criteria[place].name, from: weights[place], to: crossing)
        }
        return candidates.min { first, second in
            let (one, two) = (abs(first.to - first.from), abs(second.to - second.from))
            return one != two ? one < two : first.name.utf8.lexicographicallyPrecedes(second.name.utf8)
        }
    }
}
