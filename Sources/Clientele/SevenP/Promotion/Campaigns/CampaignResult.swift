/// One campaign: its response, what it changed, whether that can be trusted, and what it earned.
public struct CampaignResult: Codable, Sendable, Equatable {
    /// The campaign.
    public var campaignID: String
    /// What people call it; `null` where no record says so.
    @ExplicitNull public var name: String?
    /// The channel that it goes out on.
    @ExplicitNull public var channel: String?
    /// Its first day: that of its record, else that of the first contact.
    @ExplicitNull public var firstDay: CalendarDay?
    /// Its last day; `null` where no record says so.
    @ExplicitNull public var lastDay: CalendarDay?
    /// Whether it still runs on the day of the analysis, so that responses may yet come.
    public var isRunning: Bool
    /// The response and what the campaign changed against control; all that needs a control group is `null` without one.
    public var uplift: UpliftResult
    /// Whether the experiment can be trusted.
    public var experiment: ExperimentGuard
    /// What it earned, on margin; `null` without a control group, revenue or margin.
    @ExplicitNull public var profit: CampaignProfit?
    /// What was collected for it against what was spent.
    public var cash: CampaignCashReturn
    /// What it must change to pay for itself; `null` without revenue, cost or margin.
    @ExplicitNull public var breakEven: BreakEvenResponse?
    /// The smallest uplift that groups of this size show with a power of 80 %; `null` without a control group.
    @ExplicitNull public var detectableUplift: Double?
    /// What it changed in each RFM segment, in the order of the segment table; empty without purchases before it or a control group.
    public var segments: [SegmentUplift]
    /// Whether it works differently in different segments; `null` with fewer than two that are large enough.
    @ExplicitNull public var heterogeneity: UpliftHeterogeneity?
    /// How well segments tell whom to contact, each customer scored from the others; `null` without a control group or segments.
    @ExplicitNull public var qini: QiniResult?

    init(_ campaignID: String, uplift: UpliftResult, experiment: ExperimentGuard, cash: CampaignCashReturn, isRunning: Bool) {
        self.campaignID = campaignID
        self.uplift = uplift
        self.experiment = experiment
        self.cash = cash
        self.isRunning = isRunning
        segments = []
        (_name, _channel) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
        (_firstDay, _lastDay) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
        (_profit, _breakEven) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
        (_detectableUplift, _heterogeneity) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
        _qini = ExplicitNull(wrappedValue: nil)
    }

    /// The two groups' counts.
    var counts: QiniStep {
        QiniStep(
            treated: uplift.treated.n, treatedConversions: uplift.treated.conversions, control: uplift.control.n,
            controlConversions: uplift.control.conversions)
    }
}
