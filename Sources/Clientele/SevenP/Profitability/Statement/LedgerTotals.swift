/// The totals of the ledger and of the other records of a period, added up row by row without regard to customers.
struct LedgerTotals: Sendable {
    var sales: Int128 = 0
    var returns: Int128 = 0
    var costs: Int128 = 0
    /// By ``CostSource``, then the activities.
    var sources: [Int128]

    init(
        _ base: CustomerBase, settings: ProfitabilityAnalysis, costs lineCosts: LineCosts, activities: [ActivityCosting],
        perLead: Int64, period: ProfitPeriod
    ) {
        sources = [Int128](repeating: 0, count: CostSource.allCases.count + activities.count)
        let table = base.purchases
        for row in 0..<table.count where period.contains(table.days[row]) {
            let amount = Int128(table.amounts[row])
            if amount >= 0 { sales += amount } else { returns += amount }
            costs += Int128(lineCosts.cost(row))
        }
        if settings.contactCosts != nil {
            let contacts = base.contacts
            sources[CostSource.contacts.rawValue] = contacts.indices.reduce(0) { sum, index in
                period.contains(contacts[index].contactDay) ? sum + Int128(contacts[index].contactCost?.minorUnits ?? 0) : sum
            }
        }
        let firstDays = Dictionary(base.campaigns.map { (Array($0.campaignID.utf8), $0.campaignFirstDay) }) { first, _ in first }
        for row in base.campaignResponses {
            guard let cost = row.responseCost?.minorUnits, cost != 0 else { continue }
            let day = row.responseContactDay ?? row.responseDay ?? firstDays[Array(row.responseCampaignID.utf8)]
            if period.mayContain(day?.daysSince1970) { sources[CostSource.campaignContacts.rawValue] += Int128(cost) }
        }
        sources[CostSource.campaignExpenses.rawValue] = base.campaigns.reduce(0) { sum, campaign in
            period.contains(campaign.campaignFirstDay) ? sum + Int128(campaign.campaignCost?.minorUnits ?? 0) : sum
        }
        sources[CostSource.leads.rawValue] = Int128(perLead) * Int128(base.leads.count { period.contains($0.leadCreatedDay) })
        if case .given(let budgets) = settings.acquisition {
            let counted = budgets.filter { period.contains($0) }
            sources[CostSource.acquisitionBudgets.rawValue] = counted.reduce(0) { $0 + Int128($1.amount.minorUnits) }
        }
        for (index, costing) in activities.enumerated() {
            sources[CostSource.allCases.count + index] = LedgerTotals.total(of: costing)
        }
    }

    /// What an activity costs in all, by its own terms.
    private static func total(of costing: ActivityCosting) -> Int128 {
        switch costing.activity.pricing {
        case .pool(let pool): return Int128(pool.minorUnits)
        case .rate: return costing.total
        }
    }
}
