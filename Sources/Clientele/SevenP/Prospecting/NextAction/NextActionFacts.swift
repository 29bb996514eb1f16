/// What a ``NextBestActionPolicy`` may know of a customer or an open lead on a day.
///
/// Amounts are in minor units of the base's currency.
public struct NextActionFacts: Sendable, Hashable {
    /// How many purchases the customer has made; 0 for a lead.
    public var occasions = 0
    /// Days since the last purchase; for a lead since the last touch.
    public var silence = 0
    /// The silence over the customer's own mean interval, or that of the base for a single purchase; `nil` for a lead.
    public var overdueRatio: Double?
    /// The probability that the customer is still active; `nil` without a model.
    public var probabilityAlive: Double?
    /// The net revenue of the past year; of a customer who bought nothing in it, what one purchase is expected to come to.
    public var revenueAtStake = 0.0
    /// What a buyer of the category in ``crossSellCategory`` spends on it in a year.
    public var crossSellRevenue = 0.0
    /// The category, among those that most customers buy, that the customer does not.
    public var crossSellCategory: String?
    /// Whether the customer's last answer says that it would recommend the firm.
    public var isPromoter = false
    /// What a new customer is expected to bring within the horizon.
    public var newCustomerRevenue = 0.0
    /// For a lead: the expected amount times its chance; `nil` for a customer, and without an amount or a closed lead to learn from.
    public var leadWeightedAmount: Double?
    /// For a lead: how it qualifies; `nil` for a customer.
    public var leadStanding: LeadStanding?

    /// Nothing known.
    public init() {}
}
