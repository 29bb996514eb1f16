/// One point of a Qini curve: what came of contacting the best-scored customers first.
public struct QiniPoint: Codable, Sendable, Hashable {
    /// The share of the customers that stand up to here, 0 to 1.
    public var share: Double
    /// The conversions of the treated up to here, less those of as many customers held back.
    public var incrementalConversions: Double
    /// The same as a share of all treated customers.
    public var incrementalRate: Double
    /// The difference of the two groups' response rates up to here; `null` while one of them is empty.
    @ExplicitNull public var uplift: Double?

    init(share: Double, incrementalConversions: Double, incrementalRate: Double, uplift: Double?) {
        self.share = share
        self.incrementalConversions = incrementalConversions
        self.incrementalRate = incrementalRate
        _uplift = ExplicitNull(wrappedValue: uplift)
    }
}
