/// What the customers are worth together: earned so far, and expected.
///
/// Customer equity is the sum of what all customers are worth (Blattberg & Deighton 1996, "Manage Marketing by the Customer Equity Test",
/// Harvard Business Review 74). What was earned reconciles with the ledger, see ``ProfitReconciliation``.
public struct CustomerEquity: Codable, Sendable, Hashable {
    /// The net profit of all buyers to date, in the period where one was asked for.
    public var earned: DecimalAmount
    /// What was spent to date, in the period where one was asked for, on those who are no buyers.
    public var spentOnOthers: DecimalAmount
    /// What is expected; `null` unless given by ``ProfitabilityAnalysis/expectedValues``.
    @ExplicitNull public var expected: Expected?

    /// What customers are expected to bring.
    public struct Expected: Codable, Sendable, Hashable {
        /// Where the values come from.
        public var method: String
        /// How many buyers have an expected value.
        public var customers: Int
        /// How many have none.
        public var customersWithout: Int
        /// The sum of the customers' values.
        public var value: DecimalAmount
        /// The total that the source itself states; `null` where it states none.
        @ExplicitNull public var statedTotal: DecimalAmount?
        /// The stated total less the sum: the rounding of single values, and values of those who are not in the base.
        @ExplicitNull public var difference: DecimalAmount?
        /// What the tenth of the buyers with the highest values bring of it, 0 to 1; `null` where the value is not above zero.
        @ExplicitNull public var topTenthShare: Double?
    }
}
