/// How one stated level of service was kept.
public struct ServiceLevelResult: Sendable, Hashable, Codable {
    /// The level.
    public var level: ServiceLevel
    /// How many cases of the kind were opened in the period.
    public var cases: Int
    /// How many were in time.
    public var kept: Int
    /// How many were not: they took longer, or still wait and have waited longer by the clock.
    public var breached: Int
    /// How many still wait and may yet be in time.
    public var pending: Int
    /// How many were not measured: settled, but without the minutes.
    public var notMeasured: Int
    /// The share in time of those that are decided, with Wilson's interval; `null` where nothing is.
    @ExplicitNull public var keptShare: Estimate?
    /// The median of the minutes measured; `null` where none was.
    @ExplicitNull public var medianMinutes: Double?
    /// The minutes within which nine of ten cases measured were done; `null` where none was measured.
    @ExplicitNull public var ninetiethPercentileMinutes: Double?
    /// By handler, in order of the bytes of the name; cases without one last.
    public var byHandler: [ServiceLevelGroup]
    /// By the month in which the case was opened.
    public var byMonth: [ServiceLevelGroup]
}
