/// What made revenue change from one period to the next, twice over: by factors and by customers.
public struct RevenueGrowth: Sendable, Hashable, Codable {
    /// The period before.
    public var previous: SalesPeriod
    /// The period.
    public var current: SalesPeriod
    /// Revenue now less revenue before.
    public var change: DecimalAmount
    /// The factors with what each contributed; the contributions add up to the change.
    ///
    /// `null` where a factor does not exist: no orders, or pieces that do not come to more than none, in one of the periods.
    @ExplicitNull public var factors: [GrowthFactor]?
    /// The customers who made the change; the contributions add up to it.
    public var customers: [CustomerBridgeStep]
}
