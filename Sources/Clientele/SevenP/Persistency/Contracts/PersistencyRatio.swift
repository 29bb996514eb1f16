/// The share of issued contracts whose premium of a month was paid.
///
/// Month 13 is the first month of the second year: its premium falls due 12 months after the first day in force. A contract has *persisted* if it
/// was in force at the end of the grace period after that day, has *lapsed* if it had ended by then, and is *exempt* if it had ended by death or
/// maturity. Where the grace period is not over on the day of the analysis the contract is *immature*, whether it has ended or not: counting early
/// lapses alone would bias the ratio. The ratio is persisted by persisted and lapsed.
public struct PersistencyRatio: Codable, Sendable, Hashable {
    /// The month, counted from 1.
    public var month: Int
    /// How many contracts are neither immature nor exempt.
    public var issued: Int
    /// How many of them persisted.
    public var persisted: Int
    /// How many had ended by death or maturity, and are in neither count.
    public var exempt: Int
    /// How many are immature.
    public var immature: Int
    /// The ratio by count, with Wilson's interval; `null` where no contract counts.
    @ExplicitNull public var rate: Estimate?
    /// The annual amounts of the issued contracts.
    public var issuedAmount: DecimalAmount
    /// The annual amounts of those that persisted.
    public var persistedAmount: DecimalAmount
    /// The ratio by annual amount; `null` where no contract with an amount counts.
    ///
    /// The interval is Wilson's with the number of contracts of equal amount that would give the variance of the ratio estimator (Cochran 1977,
    /// *Sampling Techniques*, equation 2.39), so that it stays within 0 to 1.
    @ExplicitNull public var amountRate: Estimate?
}
