/// What it costs to win and to keep customers, and what lost, new and loyal ones are worth, over the last two years.
///
/// Years are of 365 days. Who bought in the year before the last is *kept* when there is an occasion in the last year too, and else *lost*;
/// that is a plain count, no judgement of anybody's own rhythm.
public struct AcquisitionAgainstRetention: Codable, Sendable, Hashable {
    /// The first day of the last year.
    public var from: CalendarDay
    /// How many bought for the first time in the last year.
    public var newCustomers: Int
    /// What was spent in the last year to win customers.
    public var acquisitionCost: DecimalAmount
    /// The cost to win one, rounded half to even; `null` without new customers.
    @ExplicitNull public var costPerNewCustomer: DecimalAmount?
    /// How many bought in the year before the last.
    public var activeBefore: Int
    /// How many of them bought in the last year too.
    public var kept: Int
    /// The share kept with Wilson's 95 % interval; `null` where nobody bought in the year before.
    @ExplicitNull public var keptShare: Estimate?
    /// What was spent in the last year to keep those who bought in the year before.
    public var retentionCost: DecimalAmount
    /// The cost to keep one, rounded half to even; `null` where none was kept.
    @ExplicitNull public var costPerKeptCustomer: DecimalAmount?
    /// What one of the lost brought in the year before they were lost, in marginal profit, rounded half to even; `null` without lost ones.
    @ExplicitNull public var marginPerLostCustomer: DecimalAmount?
    /// What a customer won in the year before the last brought in the first 365 days, rounded half to even; `null` without any.
    @ExplicitNull public var firstYearMarginPerNewCustomer: DecimalAmount?
    /// How many have bought once.
    public var oneTimeBuyers: Int
    /// The net revenue of one of them, rounded half to even; `null` without any.
    @ExplicitNull public var revenuePerOneTimeBuyer: DecimalAmount?
    /// How many have bought at least ``ProfitabilityAnalysis/loyalOccasions`` times.
    public var loyalCustomers: Int
    /// The net revenue of one of them, rounded half to even; `null` without any.
    @ExplicitNull public var revenuePerLoyalCustomer: DecimalAmount?
    /// The rules of thumb, each beside the base's own figure.
    public var rules: [RuleOfThumb]
}
