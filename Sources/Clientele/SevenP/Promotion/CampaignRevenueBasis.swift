/// What counts as a customer's revenue in a campaign.
public enum CampaignRevenueBasis: Sendable, Hashable {
    /// The revenue that the row of response states; a row that states none counts as 0 beside others that do.
    case recorded
    /// All purchases and refunds within so many days after the day of contact, that day left out.
    ///
    /// Where no day of contact is known of a customer, as of those held back, it is the first one of the campaign that is known.
    case purchases(days: Int)
}
