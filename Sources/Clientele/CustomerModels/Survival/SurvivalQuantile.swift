/// The time by which a share of all has had the event, with its interval.
public struct SurvivalQuantile: Sendable, Hashable, Codable {
    /// The share, above 0 and below 1; one half for the median.
    public let share: Double
    /// The first time at which at least the share has had the event; `nil` while the curve does not get there.
    @ExplicitNull public private(set) var time: Double?
    /// The lower end of the interval; `nil` where it does not exist.
    @ExplicitNull public private(set) var lower: Double?
    /// The upper end of the interval; `nil` where it does not exist, mostly because too few were watched for long enough.
    @ExplicitNull public private(set) var upper: Double?

    init(share: Double, time: Double?, lower: Double?, upper: Double?) {
        self.share = share
        _time = ExplicitNull(wrappedValue: time)
        _lower = ExplicitNull(wrappedValue: lower)
        _upper = ExplicitNull(wrappedValue: upper)
    }
}
