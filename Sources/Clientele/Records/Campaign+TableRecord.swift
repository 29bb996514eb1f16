extension Campaign: TableRecord {
    static var kind: RecordKind { .campaign }

    /// None, so that campaigns stand in the order of their ids.
    var tableDay: CalendarDay? { nil }
    var ownID: String? { campaignID }
    var amounts: (Money?, Money?) { (campaignCost, nil) }

    func requireConsistency() throws {
        try require(
            campaignLastDay.map { $0 >= campaignFirstDay } ?? true, "ends before it begins", remedy: "give a last day from the first day on"
        )
    }

    func describe(in content: inout RecordContent) {
        content.add(campaignFirstDay)
        content.add(campaignLastDay)
        content.add(campaignName)
        content.add(campaignChannel)
        content.add(campaignCost)
        content.add(campaignTargetSegment)
    }
}
