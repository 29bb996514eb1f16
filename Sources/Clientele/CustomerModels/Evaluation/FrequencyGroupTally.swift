/// Adds up outcomes by repeat purchases, with one group for seven and more, as the literature shows them.
struct FrequencyGroupTally: Sendable {
    private static let last = 7
    private var sums = [(weight: Double, actual: Double, expected: Double)](repeating: (0, 0, 0), count: last + 1)

    mutating func add(repeatPurchases: Int, actual: Int, expected: Double, weight: Double) {
        let group = min(max(repeatPurchases, 0), FrequencyGroupTally.last)
        sums[group].weight += weight
        sums[group].actual += weight * Double(actual)
        sums[group].expected += weight * expected
    }

    /// The groups that have customers.
    var outcomes: [FrequencyGroupOutcome] {
        sums.enumerated().filter { $0.element.weight > 0 }.map { number, sum in
            FrequencyGroupOutcome(
                repeatPurchases: number, isOpenEnded: number == FrequencyGroupTally.last, customers: sum.weight,
                actualMean: sum.actual / sum.weight, expectedMean: sum.expected / sum.weight)
        }
    }
}
