/// One campaign's result with what targeting learns from it.
struct AnalyzedCampaign {
    var result: CampaignResult
    /// The shrunken uplift of each segment by place; empty without segments.
    var segmentUplifts: [Double?] = []
    /// The margin of a response in units of the currency.
    var marginPerResponse: Double?
    /// What contacting one treated customer cost, in units of the currency.
    var costPerContact: Double?
}
