/// The group of an experiment that a customer was put in.
public enum CampaignGroup: String, Sendable, Hashable, Codable, CaseIterable {
    /// The customer was to be contacted.
    case treated
    /// The customer was held back, to show what happens without the campaign.
    case control
}
