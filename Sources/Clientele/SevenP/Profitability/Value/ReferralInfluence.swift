/// What customers bring who came on another's recommendation, credited to those who recommended them.
///
/// A customer has come on the recommendation that the earliest won lead names. Who recommended them is credited with their marginal profit,
/// who recommended that one with a part of it, and so on (after Kumar, Petersen & Leone 2010, "Driving Profitability by Encouraging
/// Customer Referrals", Journal of Marketing 74). Where recommendations run in a circle, it is followed once around at the most.
struct ReferralInfluence: Sendable {
    /// What each customer is credited with, by rank, in minor units.
    private(set) var credits: [Int128]
    /// How many leads each customer recommended that were won from somebody who bought.
    private(set) var wonReferrals: [Int32]
    /// How many leads name somebody who recommended the firm.
    private(set) var referrals = 0
    /// How many of them name somebody who is not in the base.
    private(set) var unknownReferrers = 0
    /// How many customers came on a recommendation.
    private(set) var referredCustomers = 0
    /// What those customers bring.
    private(set) var referredProfit: Int128 = 0

    init(_ base: CustomerBase, columns: ProfitColumns, rule: ReferralRule, asOf: CalendarDay) {
        credits = [Int128](repeating: 0, count: columns.count)
        wonReferrals = [Int32](repeating: 0, count: columns.count)
        var referrers = [Int32](repeating: -1, count: columns.count)
        let leads = base.records.leads
        guard !leads.starts.isEmpty else { return }
        for index in leads.rows.indices where leads.rows[index].leadCreatedDay <= asOf {
            guard let id = leads.rows[index].leadReferrerID else { continue }
            referrals += 1
            if base.purchases.customers.rank(of: id.text) == nil { unknownReferrers += 1 }
        }
        guard referrals > 0 else { return }
        for customer in 0..<columns.count {
            // A customer's leads are in order of the day, so the first won one is what the customer came by.
            for index in leads.starts[customer]..<leads.starts[customer + 1] {
                guard let id = leads.rows[index].leadReferrerID, ReferralInfluence.isWon(leads.rows[index], asOf) else { continue }
                guard let referrer = base.purchases.customers.rank(of: id.text) else { continue }
                guard referrer != customer, columns.isBuyer(customer) else { continue }
                referrers[customer] = Int32(truncatingIfNeeded: referrer)
                break
            }
        }
        credit(referrers, columns, rule)
    }

    private mutating func credit(_ referrers: [Int32], _ columns: ProfitColumns, _ rule: ReferralRule) {
        for customer in referrers.indices where referrers[customer] >= 0 {
            let profit = columns.profit(.marginal, customer)
            referredCustomers += 1
            referredProfit += profit
            wonReferrals[Int(referrers[customer])] += 1
            var worth = profit
            var path = [Int32(truncatingIfNeeded: customer)]
            while path.count <= rule.steps, let last = path.last, referrers[Int(last)] >= 0 {
                let referrer = referrers[Int(last)]
                guard !path.contains(referrer) else { break }
                if path.count > 1 { worth = worth * Int128(rule.passedOn.numerator) / Int128(rule.passedOn.denominator) }
                credits[Int(referrer)] += worth
                path.append(referrer)
            }
        }
    }

    private static func isWon(_ lead: Lead, _ asOf: CalendarDay) -> Bool {
        lead.leadOutcome == .won && lead.leadCreatedDay <= asOf && lead.leadClosedDay.map { $0 <= asOf } ?? true
    }
}
