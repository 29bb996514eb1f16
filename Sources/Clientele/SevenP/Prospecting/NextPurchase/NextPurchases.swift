/// When customers are expected to buy next, as a summary and a list.
public struct NextPurchases: Sendable, Equatable, Codable {
    /// How many days ahead a next purchase is looked for.
    static let farthestDay = 3_653
    /// The probability that the next purchase lies between the earliest and the latest day, if the customer is active.
    static let coverage = 0.8
    /// The days for which expected buyers are counted.
    static let horizons = [7, 30, 90]

    /// How many customers there are.
    public var customers: Int
    /// How many of them have a rhythm of their own: two purchases or more.
    public var withOwnRhythm: Int
    /// How many of those have waited longer than their own mean interval.
    public var beyondOwnRhythm: Int
    /// Expected buyers within 7, 30 and 90 days; none without a model.
    public var dueBuyers: [DueBuyers]
    /// The customers with the highest expected revenue, in order; without a model those due by their own rhythm, the dearest of the past year
    /// first.
    public var listed: [NextPurchase]
}
