/// The campaigns beside each other, corrected for how many there are.
public struct CampaignComparison: Codable, Sendable, Equatable {
    /// The campaigns with a control group, by uplift, the highest first.
    public var campaigns: [ComparedCampaign]
    /// Every pair of the first of them, for as many pairs as ``mostPairs`` allows.
    public var pairs: [CampaignPair]

    /// How many pairs are compared at the most: those of the campaigns with the highest uplift.
    public static let mostPairs = 190

    init?(_ results: [CampaignResult]) {
        let usable = results.filter { $0.uplift.estimate != nil && $0.uplift.p != nil }
        guard !usable.isEmpty else { return nil }
        let adjusted = MultipleComparisons.holm(usable.map { $0.uplift.p ?? 1 })
        let compared = zip(usable, adjusted).compactMap { result, p in
            result.uplift.estimate.map {
                ComparedCampaign(campaignID: result.campaignID, uplift: $0, p: result.uplift.p ?? 1, adjustedP: p)
            }
        }
        campaigns = compared.sorted {
            $0.uplift.value != $1.uplift.value ? $0.uplift.value > $1.uplift.value : CustomerID($0.campaignID) < CustomerID($1.campaignID)
        }
        var variances: [String: Double] = [:]
        for result in usable { variances[result.campaignID] = SegmentShrinkage.estimate(of: result.counts)?.variance }
        var found: [CampaignPair] = []
        for (place, first) in campaigns.enumerated() {
            for second in campaigns.dropFirst(place + 1) {
                guard found.count < CampaignComparison.mostPairs else { break }
                let variance = (variances[first.campaignID] ?? 0) + (variances[second.campaignID] ?? 0)
                guard variance > 0 else { continue }
                found.append(CampaignPair(first, second, variance: variance))
            }
        }
        for (index, p) in MultipleComparisons.holm(found.map(\.p)).enumerated() { found[index].adjustedP = p }
        pairs = found
    }
}
