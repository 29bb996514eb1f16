/// What it costs to win a customer, and how long it takes to earn it back, by the quarter of the first purchase.
public struct AcquisitionPayback: Codable, Sendable, Hashable {
    /// How many customers there are with a first purchase.
    public var customers: Int
    /// What was spent to win customers, on those won and on the others.
    public var cost: DecimalAmount
    /// The cost to acquire a customer: cost by customers, rounded half to even; `null` without customers.
    @ExplicitNull public var costPerCustomer: DecimalAmount?
    /// How many customers those cohorts have that are old enough to judge or have paid back.
    public var customersJudged: Int
    /// How many of them are in cohorts that have paid back.
    public var customersPaidBack: Int
    /// What of the cost was spent on people who have not bought, in quarters in which nobody bought for the first time: on nobody's account.
    public var costWithoutCustomers: DecimalAmount
    /// The cohorts in order of time; quarters without a first purchase and without cost are left out.
    ///
    /// Those with cost but without a first purchase have no customers, see ``AcquisitionCohort/isWithoutCustomers``.
    public var cohorts: [AcquisitionCohort]
}
