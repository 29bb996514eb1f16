/// The probability of being alive by how often a customer has bought again and how long it has been silent, for customers of one age.
///
/// The plot by which the literature shows what a repeat-buying model has learned: of two customers with the same silence, the heavy buyer is
/// the more likely to be gone.
public struct ProbabilityAliveGrid: Sendable, Hashable, Codable {
    /// The age of the customers, in time units: that of the oldest.
    public var age: Double
    /// The numbers of repeat purchases, one a column.
    public var repeatPurchases: [Int]
    /// The ages at the last purchase in time units, one a row, latest first.
    public var agesAtLastPurchase: [Double]
    /// The probabilities row by row; `null` where no customer can have such a history.
    public var probabilities: [[Double?]]

    private static let steps = 8

    /// Asks a model.
    ///
    /// - Returns: `nil` where no customer has an age, or nobody bought again.
    init?<Model: RepeatBuyingModel>(_ model: Model, _ summaries: RepeatPurchaseSummaries) {
        let oldest = summaries.map(\.age).max() ?? 0
        let most = summaries.map(\.repeatPurchases).max() ?? 0
        guard oldest > 0, most > 0 else { return nil }
        age = oldest
        let columns = ProbabilityAliveGrid.counts(upTo: most)
        repeatPurchases = columns
        let isDiscrete = Model.kind.isDiscrete
        var ages: [Double] = []
        for step in stride(from: ProbabilityAliveGrid.steps, through: 1, by: -1) {
            let exact = oldest * Double(step) / Double(ProbabilityAliveGrid.steps)
            let last = isDiscrete ? exact.rounded() : exact
            if last > 0, last != ages.last { ages.append(last) }
        }
        agesAtLastPurchase = ages
        probabilities = ages.map { last in
            columns.map { count in
                if isDiscrete, Double(count) > last { return nil }
                return model.probabilityAlive(
                    RepeatPurchaseSummary(validRepeatPurchases: count, ageAtLastPurchase: last, age: oldest))
            }
        }
    }

    /// At most eight numbers from 1 to the largest, close together where most customers are.
    private static func counts(upTo most: Int) -> [Int] {
        let wanted = [1, 2, 3, 4, 6, 8, 12, 16]
        return wanted.filter { $0 <= most }
    }
}
