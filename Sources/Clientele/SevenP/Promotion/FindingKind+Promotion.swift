extension FindingKind {
    /// A campaign changed the response of its customers.
    ///
    /// Tested: the exact p-value of equal response rates, for every campaign with a control group. Evidence: `uplift` with interval,
    /// `treatedRate`, `controlRate`,
    /// `incrementalConversions`. Effect: the margin on the incremental revenue, its sign that of the uplift; the revenue itself where no
    /// margin is known.
    public static let campaignUplift = FindingKind("campaignUplift")
    /// A campaign earned, or lost, money against its control group.
    ///
    /// Tested: the profit against 0, for every campaign with a control group, revenue, margin and groups large enough. Evidence: `profit`
    /// with interval,
    /// `roi` with interval, `incrementalMargin`, `expenses` (money). Effect: the profit, negative where the campaign did not pay.
    public static let campaignProfit = FindingKind("campaignProfit")
    /// Less was collected for a campaign than was spent on it.
    ///
    /// Counted, of campaigns that have ended and that invoices name. Evidence: `collected`, `billed`, `expenses` (money), `returnRatio`.
    /// Effect: the net, negative.
    public static let campaignCashShortfall = FindingKind("campaignCashShortfall")
    /// The groups of a campaign are not as large as planned.
    ///
    /// Tested: the exact p-value of the sizes, for every campaign with a plan; told only below 0.001. Evidence: `plannedControlShare`,
    /// `controlShare` with interval. Effect: none.
    public static let sampleRatioMismatch = FindingKind("sampleRatioMismatch")
    /// Campaigns bring less the more often customers were contacted before.
    ///
    /// Tested: one trend of the uplift over all campaigns. Evidence: `slope` with interval, `windowDays`. Effect: none.
    public static let contactFatigue = FindingKind("contactFatigue")
    /// A campaign works differently in different segments.
    ///
    /// Tested: one p-value for every campaign with two segments that are large enough. Evidence: `chiSquare`, `segments`. Effect: none.
    public static let upliftDiffersBySegment = FindingKind("upliftDiffersBySegment")
}
