/// The customers of one quarter's first purchases: what it cost to win them, and when they had paid it back.
///
/// A cohort has paid back within the first month by whose end its margin reaches its cost. Months are counted from each customer's own
/// first purchase, and only those that every customer of the cohort has behind it.
///
/// A quarter in which nobody bought for the first time is listed where money was spent in it on people who have not bought. It has no customers,
/// ``isWithoutCustomers`` says so, and can neither pay back nor be judged: what was spent is ``costOfOthers`` and stays ``outstanding``.
public struct AcquisitionCohort: Codable, Sendable, Hashable {
    /// The first day of the quarter.
    public var firstDay: CalendarDay
    /// The last day of the quarter.
    public var lastDay: CalendarDay
    /// How many customers made their first purchase in it.
    public var customers: Int
    /// Whether nobody did, so that the row only shows what was spent in the quarter on those who have not bought.
    public var isWithoutCustomers: Bool
    /// What it cost to win those customers, whenever it was spent.
    public var costOfCustomers: DecimalAmount
    /// What was spent in the quarter on those who have not bought by the day of the analysis.
    public var costOfOthers: DecimalAmount
    /// The cost to acquire a customer: both costs by the number of customers, rounded half to even; `null` without customers.
    @ExplicitNull public var costPerCustomer: DecimalAmount?
    /// How many complete months every customer of the cohort has behind it.
    public var completeMonths: Int
    /// The marginal profit of a customer by the end of each complete month since the first purchase, rounded half to even; up to
    /// ``ProfitabilityAnalysis/paybackMonths``.
    public var marginPerCustomer: [DecimalAmount]
    /// Within how many months the margin had paid back the cost; 0 where there is no cost, `null` while it has not or
    /// without customers.
    @ExplicitNull public var paybackMonths: Int?
    /// Whether the cohort has not paid back yet but is too young to judge: fewer complete months than
    /// ``ProfitabilityAnalysis/matureMonths``; never without customers, as there is nothing to wait for.
    public var isImmature: Bool
    /// Whether the cohort is that of the ledger's first quarter, in which older customers look like new ones.
    public var mayHoldEarlierCustomers: Bool
    /// What of its cost the cohort has not brought back by the end of the last month shown, zero or above.
    public var outstanding: DecimalAmount
}
