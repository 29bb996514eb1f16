/// What is worth telling of trends and seasons, and of what.
public struct SalesTrendRules: Sendable, Hashable, Codable {
    /// The categories, regions and channels, each by revenue, of which at most so many are looked at: each one more makes all harder to tell.
    public var mostSeries: Int
    /// The least number of purchase lines in every month for a series to be tested.
    public var leastLines: Int
    /// The least yearly change against the others that matters, as a share: only more than this can be told.
    public var leastYearlyChange: Double
    /// The least swing that makes a season, as the root mean square of the logarithm of the monthly indices: 0.15 for months that typically
    /// lie 15 % off the mean.
    ///
    /// Only more than this can be told.
    public var leastSwing: Double
    /// How many years to look back at most.
    public var mostYears: Int

    /// Makes rules.
    ///
    /// - Parameters:
    ///   - mostSeries: How many series of a dimension to look at.
    ///   - leastLines: The least number of lines a month.
    ///   - leastYearlyChange: The least yearly change against the others that matters.
    ///   - leastSwing: The least swing that makes a season.
    ///   - mostYears: How many years to look back at most.
    public init(
        mostSeries: Int = 12, leastLines: Int = 5, leastYearlyChange: Double = 0.05, leastSwing: Double = 0.15, mostYears: Int = 10
    ) {
        self.mostSeries = mostSeries
        self.leastLines = leastLines
        self.leastYearlyChange = leastYearlyChange
        self.leastSwing = leastSwing
        self.mostYears = mostYears
    }
}
