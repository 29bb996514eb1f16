/// What an activity of the cost to serve came to.
public struct ActivitySummary: Codable, Sendable, Hashable {
    /// The activity's name.
    public var activity: String
    /// What makes its cost grow.
    public var driver: String
    /// What it is for.
    public var kind: CustomerCostKind
    /// How much of the driver all customers take.
    public var volume: Double
    /// How many customers take anything of it.
    public var customers: Int
    /// Its cost in all.
    public var cost: DecimalAmount
    /// What of it nobody bears, as nobody takes anything of the driver.
    public var notAssigned: DecimalAmount
    /// The cost of a unit of the driver; `null` without any.
    @ExplicitNull public var costPerUnit: Double?
}
