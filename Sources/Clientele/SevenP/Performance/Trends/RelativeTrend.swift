/// How sales of one category, region or channel grow against the others of its kind.
///
/// Sales are counted in purchase lines, so that no single large purchase decides. Each month is compared with the same month of other years
/// only, so a season is no trend. The others are those that keep pace with each other: whoever departs from them, the farthest first, is left
/// out of what the rest is judged against, since the decline of one would look like growth of all others; half of them always stay.
public struct RelativeTrend: Sendable, Hashable, Codable {
    /// The yearly change against the others, −0.2 for a fifth less than had it kept pace; with a 95 % interval.
    public var yearlyChange: Estimate
    /// The yearly change of its own lines: the seasonal Sen slope of their logarithm, as a rate.
    public var ownYearlyChange: Double
    /// The p-value: the larger one of ``customerPValue`` and ``monthPValue``, so that neither chance can pass for a trend.
    public var pValue: Double
    /// The chance that a change which does not exceed the least one that matters would look like this, by how customers differ.
    public var customerPValue: Double
    /// The same for no change at all by how months differ: the seasonal Kendall test of Hirsch, Slack & Smith (1982).
    public var monthPValue: Double
    /// The others that it was judged against.
    public var judgedAgainst: [String]
}
