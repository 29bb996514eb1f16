/// How much a campaign must change to pay for itself.
public struct BreakEvenResponse: Codable, Sendable, Hashable {
    /// All expenses by treated customer, in units of the currency.
    public var costPerContact: Double
    /// The margin of a response, in units of the currency.
    public var marginPerResponse: Double
    /// The uplift at which the margin pays the expenses.
    public var uplift: Double
    /// The response rate of the treated at which it does: that uplift on the control group's rate, or by itself without a control group.
    public var responseRate: Double
    /// Whether the campaign reached it.
    public var isReached: Bool
    /// How many customers to treat so that an uplift of this size is found with 80 % power, at the shares of this campaign's groups; `null`
    /// without a control group.
    @ExplicitNull public var treatedNeeded: Int?

    init(
        costPerContact: Double, marginPerResponse: Double, uplift: Double, responseRate: Double, isReached: Bool, treatedNeeded: Int?
    ) {
        self.costPerContact = costPerContact
        self.marginPerResponse = marginPerResponse
        self.uplift = uplift
        self.responseRate = responseRate
        self.isReached = isReached
        _treatedNeeded = ExplicitNull(wrappedValue: treatedNeeded)
    }
}
