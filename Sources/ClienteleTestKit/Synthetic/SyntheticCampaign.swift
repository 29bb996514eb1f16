/// One of the two campaigns of a synthetic base.
struct SyntheticCampaign: Sendable {
    let id: String
    let name: String
    let channel: String
    let product: String
    /// Months from the start of the base to the day of contact.
    let monthsFromStart: Int
    /// How much the contact adds to the chance of a response.
    let uplift: Double
    /// What one contact costs in minor units.
    let contactCost: Int64
    /// The expenses booked on the campaign as a whole, in minor units.
    let cost: Int64

    /// In order of time.
    static let all = [
        SyntheticCampaign(
            id: SyntheticEffects.campaignWithoutUplift, name: "Autumn newsletter (synthetic)", channel: "e-mail", product: "Autumn box",
            monthsFromStart: 20, uplift: 0, contactCost: 6, cost: 90_000),
        SyntheticCampaign(
            id: SyntheticEffects.campaignWithUplift, name: "Spring letter (synthetic)", channel: "letter", product: "Spring box",
            monthsFromStart: 26, uplift: SyntheticEffects.uplift, contactCost: 20, cost: 150_000),
    ]

    /// Days from the contact, that day left out, in which a response counts.
    static let responseDays = 30
    /// Customers are chosen who bought within so many days before the contact.
    static let selectionDays = 365
}
