/// The survival of one group.
public struct SurvivalGroupResult: Sendable, Hashable, Codable {
    /// The group; `nil` where the rows are not grouped.
    @ExplicitNull public private(set) var group: String?
    /// How many are in it: the sum of the weights.
    public let n: Double
    /// How many of them had the event.
    public let events: Double
    /// The time by which half have had the event; `nil` while the curve does not get there.
    @ExplicitNull public private(set) var median: Double?
    /// The lower end of the interval around the median.
    @ExplicitNull public private(set) var medianLower: Double?
    /// The upper end of the interval around the median.
    @ExplicitNull public private(set) var medianUpper: Double?
    /// The mean time without the event up to ``SurvivalAnalysisResult/restrictedTo``; `nil` where it was not watched that long.
    @ExplicitNull public private(set) var restrictedMean: Double?
    /// The standard error of the restricted mean.
    @ExplicitNull public private(set) var restrictedMeanStandardError: Double?
    /// The curve, a point for each time at which rows ended.
    public let curve: [SurvivalPoint]

    init(group: String?, curve: KaplanMeier, restricted: RestrictedMean?) {
        let median = curve.median
        _group = ExplicitNull(wrappedValue: group)
        n = curve.size
        events = curve.eventCount
        _median = ExplicitNull(wrappedValue: median.time)
        _medianLower = ExplicitNull(wrappedValue: median.lower)
        _medianUpper = ExplicitNull(wrappedValue: median.upper)
        _restrictedMean = ExplicitNull(wrappedValue: restricted?.mean)
        _restrictedMeanStandardError = ExplicitNull(wrappedValue: restricted?.standardError)
        self.curve = Array(curve.curve)
    }
}
