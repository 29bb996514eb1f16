/// Who the customers are: the result of a ``ProfilingAnalysis``.
public struct ProfilingResult: Codable, Sendable, Equatable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// How many customers are known.
    public var customers: Int
    /// The attributes and the fields of the customer record, the fields first.
    public var attributes: [AttributeSummary]
    /// How complete records are, by template.
    public var completeness: [CompletenessSummary]
    /// The customers by tier; `null` where nobody can be given one.
    @ExplicitNull public var tiers: [TierSummary]?
    /// How customers pay and what they dispute; `null` without invoices.
    @ExplicitNull public var risk: RiskSummary?
    /// How customers buy; `null` without purchases.
    @ExplicitNull public var habits: PurchaseHabits?
    /// Customers divided by how they buy; `null` where there are too few.
    @ExplicitNull public var clusters: CustomerClusters?
    /// What sets groups of customers apart: tiers, segments and clusters.
    public var profiles: [GroupProfiles]
    /// What is worth acting on; all of it is counted.
    public var findings: [Finding] = []
    /// What was tested for findings: nothing, since the p-values of ``profiles`` are corrected among themselves.
    public var tests: [FindingTest] = []
    /// What the data did not allow.
    public var unavailable: [UnavailablePart] = []

    init(asOf: CalendarDay, currency: Currency, customers: Int) {
        self.asOf = asOf
        self.currency = currency
        self.customers = customers
        attributes = []
        completeness = []
        profiles = []
        _tiers = ExplicitNull(wrappedValue: nil)
        _risk = ExplicitNull(wrappedValue: nil)
        _habits = ExplicitNull(wrappedValue: nil)
        _clusters = ExplicitNull(wrappedValue: nil)
    }
}
