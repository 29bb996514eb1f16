/// One of the two groups of an experiment, added up.
public struct UpliftGroup: Codable, Sendable, Hashable {
    /// How many customers are in it.
    public var n: Int
    /// How many of them did what the campaign was for.
    public var conversions: Int
    /// Their share, with Wilson's interval; `null` for an empty group.
    @ExplicitNull public var rate: Double?
    /// The lower end of the interval of the share.
    @ExplicitNull public var rateLower: Double?
    /// The upper end of the interval of the share.
    @ExplicitNull public var rateUpper: Double?
    /// The sum of their revenue; `null` where no revenue is given.
    @ExplicitNull public var revenue: DecimalAmount?
    /// What was spent on contacting them; `null` where no cost is given.
    @ExplicitNull public var cost: DecimalAmount?

    init(n: Int, conversions: Int, revenue: DecimalAmount?, cost: DecimalAmount?) {
        self.n = n
        self.conversions = conversions
        let estimate = Estimate.wilson(Double(conversions), of: Double(n))
        _rate = ExplicitNull(wrappedValue: estimate?.value)
        _rateLower = ExplicitNull(wrappedValue: estimate?.lower)
        _rateUpper = ExplicitNull(wrappedValue: estimate?.upper)
        _revenue = ExplicitNull(wrappedValue: revenue)
        _cost = ExplicitNull(wrappedValue: cost)
    }
}
