extension CampaignResponse: BlockRecord {
    static let blockCode: UInt8 = 6
    static let blankRecord = CampaignResponse(customerID: "", campaignID: "", group: .control, hasResponded: false)
    static let columns: [BlockColumn<CampaignResponse>] = [
        .customer(\.customerID),
        .text(\.responseCampaignID),
        .symbol(\.responseGroup),
        .flag(\.hasResponded),
        .day(\.responseContactDay),
        .day(\.responseDay),
        .amount(\.responseRevenue),
        .amount(\.responseCost),
    ]
}
