/// What segmentation asks of each customer as of a day, as columns in the order of the summaries' customers.
package struct CustomerStatistics: Sendable, Equatable {
    /// How many occasions there are; 0 for a customer without a purchase occasion.
    package var frequency: [Int32] = []
    /// The day of the first occasion; 0 where there is none.
    package var firstDay: [Int32] = []
    /// The day of the last occasion; 0 where there is none.
    package var lastDay: [Int32] = []
    /// The value in minor units, of every row up to the day.
    package var value: [Int64] = []
    /// How many lines of zero or more there are.
    package var purchaseLines = 0
    /// How many lines of negative amounts there are.
    package var refundLines = 0
    /// Which customers have no row up to the day at all, and so do not exist for the analysis.
    package var isUnknown: [Bool] = []

    package init() {}

    mutating func append(_ other: CustomerStatistics) {
        frequency.append(contentsOf: other.frequency)
        firstDay.append(contentsOf: other.firstDay)
        lastDay.append(contentsOf: other.lastDay)
        value.append(contentsOf: other.value)
        isUnknown.append(contentsOf: other.isUnknown)
        purchaseLines += other.purchaseLines
        refundLines += other.refundLines
    }
}
