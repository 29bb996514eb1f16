/// What campaigns changed: the result of a ``PromotionAnalysis``.
public struct PromotionResult: Codable, Sendable, Equatable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// What of revenue is margin; `null` where neither costs nor a share are known.
    @ExplicitNull public var margin: PromotionMargin?
    /// The campaigns by their first day, then in byte order of their ids.
    public var campaigns: [CampaignResult]
    /// How many campaigns beyond ``PromotionAnalysis/mostCampaigns`` were left out, the earliest.
    public var campaignsLeftOut: Int
    /// The campaigns beside each other; `null` where none has a control group.
    @ExplicitNull public var comparison: CampaignComparison?
    /// Response by the number of earlier contacts; `null` without responses.
    @ExplicitNull public var fatigue: ContactFatigue?
    /// Whom to contact next under the budget; `null` where no campaign tells.
    @ExplicitNull public var targets: ContactTargets?
    /// What is worth acting on.
    public var findings: [Finding]
    /// Everything that was tested.
    public var tests: [FindingTest]
    /// The parts that the data did not allow.
    public var unavailable: [UnavailablePart]

    init(asOf: CalendarDay, currency: Currency, margin: PromotionMargin?, campaigns: [CampaignResult], campaignsLeftOut: Int) {
        self.asOf = asOf
        self.currency = currency
        _margin = ExplicitNull(wrappedValue: margin)
        self.campaigns = campaigns
        self.campaignsLeftOut = campaignsLeftOut
        _comparison = ExplicitNull(wrappedValue: CampaignComparison(campaigns))
        (_fatigue, _targets) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
        (findings, tests, unavailable) = ([], [], [])
    }
}
