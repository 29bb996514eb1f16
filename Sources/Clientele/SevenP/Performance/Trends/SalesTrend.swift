/// The trend of monthly revenue, robust against single months: the seasonal Kendall test and Sen's slope (Hirsch, Slack & Smith 1982).
public struct SalesTrend: Sendable, Hashable, Codable {
    /// The change of a month's revenue within a year, with a 95 % interval (Gilbert 1987), in major units of the currency.
    public var yearlyChange: Estimate
    /// The two-sided p-value where months do not depend on each other.
    public var pValue: Double
    /// The two-sided p-value with the dependence between months (Hirsch & Slack 1984), which takes ten years or more to be told well; `null`
    /// where its estimate leaves no variance.
    @ExplicitNull public var dependentPValue: Double?

    init(_ kendall: SeasonalKendall) {
        yearlyChange = Estimate(
            value: kendall.slope, lower: kendall.slopeInterval.lowerBound, upper: kendall.slopeInterval.upperBound)
        pValue = kendall.pValue
        _dependentPValue = ExplicitNull(wrappedValue: kendall.dependentPValue)
    }
}
