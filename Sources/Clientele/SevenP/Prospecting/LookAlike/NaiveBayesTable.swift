/// Counts of the values of attributes among the best customers and the others, and the log odds that follow.
struct NaiveBayesTable: Sendable {
    /// By attribute and value: best customers, others.
    private(set) var counts: [[SIMD2<Double>]]
    /// As how many customers of no difference each value's log odds are drawn towards 0.
    static let shrinkage = 10.0

    init(values: [Int]) {
        counts = values.map { [SIMD2<Double>](repeating: SIMD2(0, 0), count: $0) }
    }

    /// Counts a customer by the codes of its attributes; a code below zero is an unknown one.
    mutating func add(_ codes: ArraySlice<Int16>, isBest: Bool, weight: Double = 1) {
        for (attribute, code) in codes.enumerated() where code >= 0 { counts[attribute][Int(code)][isBest ? 0 : 1] += weight }
    }

    func subtracting(_ other: NaiveBayesTable) -> NaiveBayesTable {
        var result = self
        for attribute in counts.indices {
            for value in counts[attribute].indices { result.counts[attribute][value] -= other.counts[attribute][value] }
        }
        return result
    }

    /// ln P(value | best) − ln P(value | other), each share drawn towards that of all.
    func logOdds() -> [[Double]] {
        counts.map { values in
            let total = values.reduce(SIMD2<Double>(0, 0), +)
            let all = total[0] + total[1]
            guard total[0] > 0, total[1] > 0 else { return values.map { _ in 0 } }
            return values.map { value in
                let share = (value[0] + value[1]) / all
                guard share > 0 else { return 0 }
                let prior = NaiveBayesTable.shrinkage * share
                let best = (value[0] + prior) / (total[0] + NaiveBayesTable.shrinkage)
                let other = (value[1] + prior) / (total[1] + NaiveBayesTable.shrinkage)
                return Libm.log(best) - Libm.log(other)
            }
        }
    }
}
