/// One campaign in a ``CampaignComparison``.
public struct ComparedCampaign: Codable, Sendable, Hashable {
    /// The campaign.
    public var campaignID: String
    /// Its uplift with its interval.
    public var uplift: Estimate
    /// The p-value of no uplift.
    public var p: Double
    /// The same corrected over all campaigns (Holm 1979).
    public var adjustedP: Double
}
