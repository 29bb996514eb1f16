/// The expenses booked on campaigns as a whole, divided evenly among those contacted.
struct CampaignExpenses: Sendable {
    /// The share of each row of the campaign responses; empty where no campaign has expenses.
    private(set) var shares: [Int64] = []
    /// The day of each campaign's start, by its place in the base.
    private let firstDays: [Int32]
    private let campaigns: [Campaign]
    /// All expenses of campaigns that had begun, in the period if there is one.
    private(set) var total: Int128 = 0
    /// The expenses of campaigns of which no row says who was contacted.
    private(set) var notAssigned: Int128 = 0

    init(_ base: CustomerBase, period: ProfitPeriod) {
        campaigns = base.campaigns
        firstDays = campaigns.map { $0.campaignFirstDay.daysSince1970 }
        let costs = campaigns.map { period.contains($0.campaignFirstDay) ? $0.campaignCost?.minorUnits ?? 0 : 0 }
        guard costs.contains(where: { $0 != 0 }) else { return }
        let rows = base.records.campaignResponses.rows
        var places = [Int32](repeating: -1, count: rows.count)
        var counts = [Int64](repeating: 0, count: costs.count)
        for (index, row) in rows.enumerated() where row.responseGroup == .treated {
            guard let place = place(of: row.responseCampaignID), costs[place] != 0, exists(row, place, period) else { continue }
            places[index] = Int32(truncatingIfNeeded: place)
            counts[place] += 1
        }
        shares = [Int64](repeating: 0, count: rows.count)
        var given = [Int64](repeating: 0, count: costs.count)
        for (index, place) in places.enumerated() where place >= 0 {
            let place = Int(place)
            let (share, rest) = costs[place].quotientAndRemainder(dividingBy: counts[place])
            // All weigh the same, so the units left over go to the first ones.
            shares[index] = share + (given[place] < abs(rest) ? rest.signum() : 0)
            given[place] += 1
        }
        for (place, cost) in costs.enumerated() {
            total += Int128(cost)
            if counts[place] == 0 { notAssigned += Int128(cost) }
        }
    }

    /// The day of a row: of the contact, of the response or of the campaign's start; `nil` where none is known.
    func day(of row: CampaignResponse) -> Int32? {
        if let day = row.responseContactDay ?? row.responseDay { return day.daysSince1970 }
        return place(of: row.responseCampaignID).map { firstDays[$0] }
    }

    private func exists(_ row: CampaignResponse, _ place: Int, _ period: ProfitPeriod) -> Bool {
        let day = (row.responseContactDay ?? row.responseDay)?.daysSince1970 ?? firstDays[place]
        return period.contains(day)
    }

    private func place(of id: String) -> Int? {
        var low = 0
        var high = campaigns.count
        while low < high {
            let middle = (low + high) / 2
            if campaigns[middle].campaignID.utf8.lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
        }
        return low < campaigns.count && campaigns[low].campaignID.utf8.elementsEqual(id.utf8) ? low : nil
    }
}
