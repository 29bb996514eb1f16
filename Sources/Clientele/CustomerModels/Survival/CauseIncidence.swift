/// The share that has ended for one cause by a time.
public struct CauseIncidence: Sendable, Hashable, Codable {
    /// The cause.
    public let cause: String
    /// How many ended for it at the time.
    public let events: Double
    /// The share that has ended for it by then, 0 to 1.
    public let incidence: Double
    /// Its standard error.
    public let standardError: Double
    /// The lower end of the interval; `nil` where the share is 0 or 1.
    @ExplicitNull public private(set) var lower: Double?
    /// The upper end of the interval; `nil` where the share is 0 or 1.
    @ExplicitNull public private(set) var upper: Double?

    init(cause: String, events: Double, incidence: Double, standardError: Double, bounds: (lower: Double, upper: Double)?) {
        self.cause = cause
        self.events = events
        self.incidence = incidence
        self.standardError = standardError
        _lower = ExplicitNull(wrappedValue: bounds?.lower)
        _upper = ExplicitNull(wrappedValue: bounds?.upper)
    }
}
