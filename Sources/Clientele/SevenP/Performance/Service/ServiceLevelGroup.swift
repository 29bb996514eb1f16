/// How a service level was kept by one handler, or in one month.
public struct ServiceLevelGroup: Sendable, Hashable, Codable {
    /// The handler, `null` for cases without one; or the month, `yyyy-MM`.
    @ExplicitNull public var name: String?
    /// How many cases were in time.
    public var kept: Int
    /// How many were not.
    public var breached: Int
    /// The share in time, with Wilson's interval; `null` where nothing is decided.
    @ExplicitNull public var keptShare: Estimate?

    init(name: String?, _ tally: ServiceLevelTally) {
        _name = ExplicitNull(wrappedValue: name)
        kept = tally.kept
        breached = tally.breached
        _keptShare = ExplicitNull(wrappedValue: tally.keptShare)
    }
}
