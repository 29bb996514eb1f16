/// Scores buyers by the four parts of their value.
struct CustomerValueScoring: Sendable {
    /// The values of a part that there are data for.
    struct Column: Sendable {
        let part: CustomerValuePart
        let weight: Double
        let values: [Int64]
        let ranks: MidRanks
    }

    /// The ranks of the buyers in the base.
    let buyers: [UInt32]
    let columns: [Column]
    /// The score of each buyer.
    let scores: [Double]

    /// Scores buyers.
    ///
    /// - Parameters:
    ///   - buyers: Their ranks in the base.
    ///   - values: The values of each part that there are data for, one a buyer.
    ///   - weights: The weights asked for.
    /// - Throws: Nothing, as the work done side by side cannot fail.
    init(buyers: [UInt32], values: [(part: CustomerValuePart, values: [Int64])], weights: CustomerValueWeights) throws {
        self.buyers = buyers
        let sum = values.reduce(0) { $0 + weights[$1.part] }
        let parts = try Parallel.map(count: values.count) { index in
            let entry = values[index]
            let weight = sum > 0 ? weights[entry.part] / sum : 1 / Double(values.count)
            let ranks = MidRanks(entry.values)
            let column = Column(part: entry.part, weight: weight, values: entry.values, ranks: ranks)
            return (column: column, contributions: entry.values.map { weight * ranks.score($0) })
        }
        columns = parts.map(\.column)
        var scores = [Double](repeating: 0, count: buyers.count)
        for part in parts {
            for index in scores.indices { scores[index] += part.contributions[index] }
        }
        self.scores = scores
    }

    /// A buyer's score with its parts.
    ///
    /// - Parameters:
    ///   - index: The buyer's place among the buyers.
    ///   - base: The base.
    /// - Returns: The score.
    func score(_ index: Int, in base: CustomerBase) -> CustomerValueScore {
        CustomerValueScore(
            customerID: CustomerID(base.purchases.customers[Int(buyers[index])]), score: scores[index],
            parts: columns.map { column in
                let score = column.ranks.score(column.values[index])
                let (value, isPoints) = (column.values[index], column.part == .learning)
                return CustomerValueScore.Part(
                    part: column.part, amount: isPoints ? nil : DecimalAmount(minorUnits: Int128(value), in: base.currency),
                    points: isPoints ? value : nil, score: score, contribution: column.weight * score)
            })
    }

    func partSummaries(weights: CustomerValueWeights) -> [CustomerValueSummary.Part] {
        CustomerValuePart.allCases.map { part in
            let column = columns.first { $0.part == part }
            return CustomerValueSummary.Part(
                part: part, weight: weights[part], usedWeight: column?.weight ?? 0, isMissing: column == nil,
                customersAboveZero: column?.values.count { $0 > 0 } ?? 0)
        }
    }
}
