extension SwitchingMatrix {
    /// The matrix of a tally; `nil` without a step.
    init?(_ tally: LoyaltyTally, _ items: LoyaltyItems, confidence: Double) {
        let width = items.listed.count + 1
        let total = tally.transitions.reduce(0, +)
        guard total > 0 else { return nil }
        let rows = (0..<width).map { Array(tally.transitions[$0 * width..<($0 + 1) * width]) }
        let sums = rows.map { $0.reduce(0, +) }
        self.init(
            items: items.listed.map { items.texts.texts[$0] } + [nil], counts: rows,
            rates: zip(rows, sums).map { row, sum in row.map { sum > 0 ? Double($0) / Double(sum) : nil } },
            repeatRates: (0..<width).map { Estimate.wilson(Double(rows[$0][$0]), of: Double(sums[$0]), confidence: confidence) },
            nextShares: (0..<width).map { column in Double(rows.reduce(0) { $0 + $1[column] }) / Double(total) }, transitions: total,
            repeats: tally.repeats, repeatRate: Estimate.wilson(Double(tally.repeats), of: Double(total), confidence: confidence))
    }
}
