/// A survival curve at one time at which rows ended.
public struct SurvivalPoint: Sendable, Hashable, Codable {
    /// The time.
    public let time: Double
    /// How many were at risk just before it.
    public let atRisk: Double
    /// How many had the event at it.
    public let events: Double
    /// How many were censored at it, after the events.
    public let censored: Double
    /// The share that stays without the event beyond it, 0 to 1.
    public let survival: Double
    /// The standard error of the share (Greenwood 1926); `nil` where the share is 0.
    @ExplicitNull public private(set) var standardError: Double?
    /// The lower end of the interval around the share; `nil` where the share is 0 or 1.
    @ExplicitNull public private(set) var lower: Double?
    /// The upper end of the interval around the share; `nil` where the share is 0 or 1.
    @ExplicitNull public private(set) var upper: Double?

    init(
        time: Double, atRisk: Double, events: Double, censored: Double, survival: Double, standardError: Double?,
        bounds: (lower: Double, upper: Double)?
    ) {
        self.time = time
        self.atRisk = atRisk
        self.events = events
        self.censored = censored
        self.survival = survival
        _standardError = ExplicitNull(wrappedValue: standardError)
        _lower = ExplicitNull(wrappedValue: bounds?.lower)
        _upper = ExplicitNull(wrappedValue: bounds?.upper)
    }
}
