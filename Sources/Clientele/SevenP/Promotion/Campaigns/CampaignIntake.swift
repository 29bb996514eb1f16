/// Reads the rows of response of all customers, campaign by campaign.
struct CampaignIntake {
    let base: CustomerBase
    let asOf: CalendarDay
    let fatigueDays: Int
    let mostEarlierContacts: Int
    /// The records of campaigns by id.
    let campaigns: [CustomerID: Campaign]

    private static let chunk = 65_536

    /// The columns of every campaign with a row, in no particular order.
    func columns(_ context: AnalysisContext) throws -> [CustomerID: CampaignColumns] {
        let count = base.records.campaignResponses.rows.isEmpty ? 0 : base.customerCount
        let chunks = (count + CampaignIntake.chunk - 1) / CampaignIntake.chunk
        let parts = try Parallel.map(count: chunks) { index in
            try context.checkCancellation()
            return columns(of: index * CampaignIntake.chunk..<min((index + 1) * CampaignIntake.chunk, count))
        }
        var result: [CustomerID: CampaignColumns] = [:]
        for part in parts {
            for columns in part { result[CustomerID(columns.id), default: CampaignColumns(id: columns.id)].append(columns) }
        }
        return result
    }

    private func columns(of customers: Range<Int>) -> [CampaignColumns] {
        var result: [CampaignColumns] = []
        var places: [CustomerID: Int] = [:]
        var rows: [(campaign: Int, row: CampaignColumns.Row)] = []
        for customer in customers {
            let responses = base.records.campaignResponses[customer: customer]
            guard !responses.isEmpty else { continue }
            rows.removeAll(keepingCapacity: true)
            for index in responses.indices {
                let id = CustomerID(responses[index].responseCampaignID)
                let row = row(responses[index], campaign: campaigns[id], customer: customer)
                guard let row else { continue }
                let place = places[id] ?? result.count
                if place == result.count {
                    places[id] = place
                    result.append(CampaignColumns(id: id.text))
                }
                rows.append((place, row))
            }
            join(&rows, &result)
            countEarlierContacts(&rows, customer: customer, names: result)
            for (campaign, row) in rows { result[campaign].append(row) }
        }
        return result
    }

    private func row(_ response: CampaignResponse, campaign: Campaign?, customer: Int) -> CampaignColumns.Row? {
        let day = response.responseContactDay ?? campaign?.campaignFirstDay
        if let day, day > asOf { return nil }
        // Without any day of contact, that of the response is the latest it can have been.
        let contact = day ?? response.responseDay.flatMap { $0 <= asOf ? $0 : nil }
        let isLater = response.responseDay.map { $0 > asOf } ?? false
        return CampaignColumns.Row(
            rank: UInt32(truncatingIfNeeded: customer), isTreated: response.responseGroup == .treated,
            hasConverted: response.hasResponded && !isLater,
            revenue: response.responseRevenue.map { isLater ? 0 : $0.minorUnits }, cost: response.responseCost?.minorUnits,
            contactDay: contact?.daysSince1970 ?? .min, hasContactDay: day != nil, earlierContacts: 0)
    }

    /// Makes one row of a customer's rows in one campaign, and none where they are in both groups.
    private func join(_ rows: inout [(campaign: Int, row: CampaignColumns.Row)], _ result: inout [CampaignColumns]) {
        guard rows.count > 1 else { return }
        var kept: [(campaign: Int, row: CampaignColumns.Row)] = []
        var conflicting: [Int] = []
        for (campaign, row) in rows {
            guard let place = kept.firstIndex(where: { $0.campaign == campaign }) else {
                kept.append((campaign, row))
                continue
            }
            if kept[place].row.isTreated != row.isTreated, !conflicting.contains(campaign) { conflicting.append(campaign) }
            kept[place].row.merge(row)
        }
        for campaign in conflicting { result[campaign].inBothGroups += 1 }
        rows = kept.filter { !conflicting.contains($0.campaign) }
    }

    /// Counts for each row the customer's contacts of other campaigns, and outbound ones of no such campaign, within the window before.
    private func countEarlierContacts(
        _ rows: inout [(campaign: Int, row: CampaignColumns.Row)], customer: Int, names: [CampaignColumns]
    ) {
        let contacts = base.records.contacts[customer: customer]
        for index in rows.indices {
            let day = Int(rows[index].row.contactDay)
            guard rows[index].row.contactDay != .min else { continue }
            let window = day - max(fatigueDays, 0)..<day
            var count = rows.count { $0.row.isTreated && $0.campaign != rows[index].campaign && window.contains(Int($0.row.contactDay)) }
            for place in contacts.indices {
                let when = Int(contacts[place].contactDay.daysSince1970)
                if when >= window.upperBound { break }
                guard when >= window.lowerBound, contacts[place].contactDirection == .outbound else { continue }
                // A contact of a campaign whose rows are here is counted by its row.
                let isCounted =
                    contacts[place].contactCampaignID.map { id in
                        rows.contains { $0.row.isTreated && CustomerID(names[$0.campaign].id) == CustomerID(id) }
                    } ?? false
                if !isCounted { count += 1 }
            }
            rows[index].row.earlierContacts = UInt8(clamping: min(count, mostEarlierContacts))
        }
    }
}

extension CampaignColumns.Row {
    /// Takes another row of the same customer and campaign up: amounts add up, the earlier contact counts.
    fileprivate mutating func merge(_ other: CampaignColumns.Row) {
        hasConverted = hasConverted || other.hasConverted
        revenue = CampaignColumns.Row.sum(revenue, other.revenue)
        cost = CampaignColumns.Row.sum(cost, other.cost)
        guard other.contactDay != .min else { return }
        // A day of contact counts before one of response, then the earlier.
        let isBetter = other.hasContactDay == hasContactDay ? other.contactDay < contactDay : other.hasContactDay
        if contactDay == .min || isBetter { (contactDay, hasContactDay) = (other.contactDay, other.hasContactDay) }
    }

    private static func sum(_ left: Int64?, _ right: Int64?) -> Int64? {
        guard let left, let right else { return left ?? right }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? (left < 0 ? .min : .max) : sum
    }
}
