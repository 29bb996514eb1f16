/// What was collected for a campaign against what was spent on it: payments of invoices that name it, and its expenses.
public struct CampaignCashReturn: Codable, Sendable, Hashable {
    /// How many invoices name the campaign.
    public var invoices: Int
    /// What they bill.
    public var billed: DecimalAmount
    /// What of it was paid by the day of the analysis.
    public var collected: DecimalAmount
    /// The expenses booked on the campaign as a whole.
    public var campaignCost: DecimalAmount
    /// What its contacts are recorded to have cost.
    public var contactCost: DecimalAmount
    /// What the customers' rows of response are recorded to have cost.
    public var responseCost: DecimalAmount
    /// All three together.
    public var expenses: DecimalAmount
    /// What was collected less the expenses.
    public var net: DecimalAmount
    /// The net as a share of the expenses; `null` without expenses.
    @ExplicitNull public var returnRatio: Double?

    init(
        invoices: Int, billed: Int128, collected: Int128, campaignCost: Int128, contactCost: Int128, responseCost: Int128,
        currency: Currency
    ) {
        func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: currency) }
        let expenses = campaignCost + contactCost + responseCost
        self.invoices = invoices
        self.billed = amount(billed)
        self.collected = amount(collected)
        self.campaignCost = amount(campaignCost)
        self.contactCost = amount(contactCost)
        self.responseCost = amount(responseCost)
        self.expenses = amount(expenses)
        net = amount(collected - expenses)
        _returnRatio = ExplicitNull(wrappedValue: expenses > 0 ? Double(collected - expenses) / Double(expenses) : nil)
    }
}
