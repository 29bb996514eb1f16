/// Scores all leads of a base.
struct LeadQualifier: Sendable {
    let policy: any LeadQualificationPolicy
    let leads: LeadBook
    let currency: Currency

    /// In the order of their names.
    private static let roles: [BuyingRoles] = [.purchaser, .user, .decider, .influencer]

    func summary(listed: Int) -> LeadQualificationSummary {
        var answers = ["money", "authority", "need"].map { LeadAnswerCount(question: $0, yes: 0, no: 0, unknown: 0) }
        var standings = LeadStanding.allCases.map { (standing: $0, open: 0, closed: 0, won: 0, amount: ExactSum()) }
        var byRoles = [Int](repeating: 0, count: 5)
        var roles = [Int](repeating: 0, count: 4)
        var scores: [(entry: Int, score: LeadScore)] = []
        for (place, entry) in leads.entries.enumerated() {
            let score = policy.score(leads.facts(of: entry))
            let standing = LeadStanding(score, from: policy.qualifiedFrom)
            guard let row = standings.firstIndex(where: { $0.standing == standing }) else { continue }
            guard entry.isOpen else {
                standings[row].closed += 1
                if entry.isWon { standings[row].won += 1 }
                continue
            }
            standings[row].open += 1
            standings[row].amount.add(entry.amount ?? 0)
            for (question, answer) in LeadQualifier.answers(of: entry.lead).enumerated() {
                if answer == true {
                    answers[question].yes += 1
                } else if answer == false {
                    answers[question].no += 1
                } else {
                    answers[question].unknown += 1
                }
            }
            let covered = entry.lead.leadBuyingRoles
            byRoles[min(covered.rawValue.nonzeroBitCount, 4)] += 1
            for (role, single) in LeadQualifier.roles.enumerated() where covered.contains(single) { roles[role] += 1 }
            scores.append((place, score))
        }
        let order = scores.indices.sorted { left, right in
            let (first, second) = (scores[left], scores[right])
            if first.score.score != second.score.score { return first.score.score > second.score.score }
            let (one, other) = (leads.entries[first.entry].amount ?? -1, leads.entries[second.entry].amount ?? -1)
            return one != other ? one > other : first.entry < second.entry
        }
        return LeadQualificationSummary(
            policy: policy.name, parameters: policy.parameters, qualifiedFrom: policy.qualifiedFrom, openLeads: scores.count,
            answers: answers,
            standings: standings.map { row in
                LeadStandingCount(
                    standing: row.standing, openLeads: row.open, expectedAmount: DecimalAmount(minorUnits: row.amount.value, in: currency),
                    closedLeads: row.closed, wonLeads: row.won, winRate: Estimate.wilson(Double(row.won), of: Double(row.closed)))
            }, leadsByRolesCovered: byRoles,
            roles: zip(BuyingRoles.all.names, roles).map { name, count in
                BuyingRoleCount(role: name, leads: count, share: scores.isEmpty ? nil : Double(count) / Double(scores.count))
            }, listed: order.prefix(listed).map { row(scores[$0].entry, scores[$0].score) })
    }

    private func row(_ place: Int, _ score: LeadScore) -> QualifiedLead {
        let entry = leads.entries[place]
        let covered = entry.lead.leadBuyingRoles.names
        let unknown = zip(["money", "authority", "need"], LeadQualifier.answers(of: entry.lead)).filter { $0.1 == nil }.map(\.0)
        return QualifiedLead(
            leadID: entry.lead.leadID, customerID: entry.lead.leadCustomerID, score: score,
            standing: LeadStanding(score, from: policy.qualifiedFrom), unknown: unknown, rolesCovered: covered.count,
            missingRoles: BuyingRoles.all.names.filter { !covered.contains($0) },
            expectedAmount: entry.amount.map { DecimalAmount(minorUnits: Int128($0), in: currency) })
    }

    private static func answers(of lead: Lead) -> [Bool?] {
        [lead.leadQualification.hasMoney, lead.leadQualification.hasAuthority, lead.leadQualification.hasNeed]
    }
}
