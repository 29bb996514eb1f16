/// A cumulative hazard at one time at which rows ended.
public struct CumulativeHazardPoint: Sendable, Hashable, Codable {
    /// The time.
    public let time: Double
    /// How many were at risk just before it.
    public let atRisk: Double
    /// How many had the event at it.
    public let events: Double
    /// The hazard added up to it: how many events one customer would have had by then, were each replaced by a like one.
    public let cumulativeHazard: Double
    /// The standard error.
    public let standardError: Double
    /// The lower end of the interval; `nil` before the first event.
    @ExplicitNull public private(set) var lower: Double?
    /// The upper end of the interval; `nil` before the first event, and beyond the range of a double.
    @ExplicitNull public private(set) var upper: Double?

    init(time: Double, atRisk: Double, events: Double, cumulativeHazard: Double, standardError: Double, z: Double) {
        self.time = time
        self.atRisk = atRisk
        self.events = events
        self.cumulativeHazard = cumulativeHazard
        self.standardError = standardError
        // Symmetric on the scale of log H.
        let width = cumulativeHazard > 0 ? Libm.exp(z * standardError / cumulativeHazard) : nil
        _lower = ExplicitNull(wrappedValue: width.map { cumulativeHazard / $0 })
        _upper = ExplicitNull(wrappedValue: width.map { cumulativeHazard * $0 }.flatMap { $0.isFinite ? $0 : nil })
    }
}
