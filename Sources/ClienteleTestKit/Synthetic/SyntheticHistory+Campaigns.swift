internal import Clientele

extension SyntheticHistory {
    /// What the customer did in each campaign that chose it.
    func campaignResponses() -> [CampaignResponse] {
        responses.map { response in
            let campaign = SyntheticCampaign.all[response.campaign]
            let order = orders.first { $0.campaign == response.campaign }
            return CampaignResponse(
                customerID: customerID, campaignID: campaign.id, group: response.isTreated ? .treated : .control,
                hasResponded: response.day != nil, contactDay: day(base.contactDays[response.campaign]), day: response.day.map { day($0) },
                revenue: money(order.map { amount(of: $0) } ?? 0), cost: money(response.isTreated ? campaign.contactCost : 0))
        }
    }
}
