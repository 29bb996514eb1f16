/// Two campaigns in a ``CampaignComparison``: by how much the uplift of the first is higher.
public struct CampaignPair: Codable, Sendable, Hashable {
    /// The campaign of the higher uplift.
    public var first: String
    /// The campaign of the lower uplift.
    public var second: String
    /// The difference of the uplifts with its normal interval of 95 %.
    public var difference: Estimate
    /// The two-sided p-value of equal uplifts (normal; the campaigns' customers taken as independent).
    public var p: Double
    /// The same corrected over all pairs (Holm 1979).
    public var adjustedP: Double

    init(_ first: ComparedCampaign, _ second: ComparedCampaign, variance: Double) {
        self.first = first.campaignID
        self.second = second.campaignID
        let value = first.uplift.value - second.uplift.value
        let half = 1.959963984540054 * variance.squareRoot()
        difference = Estimate(value: value, lower: value - half, upper: value + half)
        p = min(1, 2 * NormalDistribution.survival(abs(value) / variance.squareRoot()))
        adjustedP = p
    }
}
