/// Asks a policy about every customer who has bought and every open lead.
struct NextActionSearch: Sendable {
    let base: CustomerBase
    let policy: any NextBestActionPolicy
    let qualification: any LeadQualificationPolicy
    let rows: NextPurchaseRows
    /// The rank in the base of each row.
    let ranks: [Int32]
    let pipeline: PipelineReader
    let gaps: CategoryGaps?
    /// The interval in days that customers with a single purchase are measured by; `nil` where nobody bought twice.
    let baseInterval: Double?
    /// What a new customer is expected to bring within the horizon, in minor units.
    let newCustomerRevenue: Double
    /// How many minor units a mean purchase comes to.
    let meanPurchase: Double

    private static let chunkSize = 16_384

    /// One proposal: a row of a customer, or past the rows an entry of a lead.
    private struct Proposal: Sendable {
        let place: Int
        let action: ProposedAction
    }

    func result(listed: Int, in context: AnalysisContext) throws -> NextBestActions {
        let size = NextActionSearch.chunkSize
        let customers = try Parallel.map(count: (rows.count + size - 1) / size) { chunk -> [Proposal] in
            try context.checkCancellation()
            return (chunk * size..<min((chunk + 1) * size, rows.count)).compactMap { row in
                policy.action(for: facts(ofRow: row)).flatMap { proposal(row, $0) }
            }
        }.flatMap(\.self)
        let leads = pipeline.leads.entries.indices.compactMap { place -> Proposal? in
            guard pipeline.leads.entries[place].isOpen else { return nil }
            return policy.action(for: facts(ofLead: place)).flatMap { proposal(rows.count + place, $0) }
        }
        let all = customers + leads
        var counts = NextActionKind.allCases.map { (kind: $0, count: 0, effect: 0.0) }
        for proposal in all {
            guard let place = counts.firstIndex(where: { $0.kind == proposal.action.kind }) else { continue }
            counts[place].count += 1
            counts[place].effect += proposal.action.effect
        }
        let top = TopSelection.places(ofHighest: listed, in: all.map(\.action.effect))
        return NextBestActions(
            policy: policy.name, parameters: policy.parameters,
            counts: counts.map {
                NextActionCount(kind: $0.kind, count: $0.count, expectedEffect: RoundedAmount.of($0.effect, in: base.currency))
            },
            listed: top.enumerated().map { action(all[$1], rank: $0 + 1) })
    }

    private func proposal(_ place: Int, _ action: ProposedAction) -> Proposal? {
        action.effect > 0 && action.effect.isFinite ? Proposal(place: place, action: action) : nil
    }

    // MARK: Facts

    private func facts(ofRow row: Int) -> NextActionFacts {
        var facts = NextActionFacts()
        let activity = rows.activity
        let rank = Int(ranks[row])
        facts.occasions = Int(activity.occasions[row])
        facts.silence = Int(rows.asOf.daysSince1970) - Int(activity.lastDays[row])
        let span = Double(Int(activity.lastDays[row]) - Int(activity.firstDays[row]))
        let interval = facts.occasions > 1 && span > 0 ? span / Double(facts.occasions - 1) : baseInterval
        facts.overdueRatio = interval.map { Double(facts.silence) / max($0, 1) }
        facts.probabilityAlive = rows.outlook?.alive[row]
        let year = Double(activity.yearRevenue[row])
        let spend = rows.outlook.map { $0.expectedSpend[row] * RoundedAmount.scale(of: rows.currency) } ?? meanPurchase
        facts.revenueAtStake = year > 0 ? year : spend
        if let gaps, let place = gaps.gap(of: rank) {
            facts.crossSellRevenue = gaps.yearlySpend[place]
            facts.crossSellCategory = gaps.names[place]
        }
        facts.isPromoter = isPromoter(rank)
        facts.newCustomerRevenue = newCustomerRevenue
        return facts
    }

    /// Whether the last answer of the past year to how likely a recommendation is, is one of the two highest of eleven.
    private func isPromoter(_ rank: Int) -> Bool {
        let answers = base.records.surveys[customer: rank]
        guard !answers.isEmpty else { return false }
        let yearStart = Int(rows.asOf.daysSince1970) - 365
        let last = answers.last { $0.surveyKind == .recommendation && $0.surveyDay <= rows.asOf && $0.surveyScore != nil }
        guard let last, Int(last.surveyDay.daysSince1970) > yearStart, let score = last.surveyScore else { return false }
        let scale = last.surveyScale
        let width = Double(scale.highest) - Double(scale.lowest)
        return width > 0 && (Double(score) - Double(scale.lowest)) / width >= 0.9 - 1e-9
    }

    private func facts(ofLead place: Int) -> NextActionFacts {
        var facts = NextActionFacts()
        let entry = pipeline.leads.entries[place]
        facts.silence = pipeline.leads.silence(of: entry)
        facts.leadWeightedAmount = pipeline.weighted(place)
        facts.leadStanding = LeadStanding(qualification.score(pipeline.leads.facts(of: entry)), from: qualification.qualifiedFrom)
        return facts
    }

    // MARK: Words

    private func action(_ proposal: Proposal, rank: Int) -> NextBestAction {
        let effect = RoundedAmount.of(proposal.action.effect, in: base.currency)
        let kind = proposal.action.kind
        guard proposal.place < rows.count else {
            let place = proposal.place - rows.count
            let lead = pipeline.leads.entries[place].lead
            return NextBestAction(
                rank: rank, kind: kind, customerID: lead.leadCustomerID, leadID: lead.leadID,
                reason: reason(kind, ofLead: place, facts(ofLead: place)), category: nil, expectedEffect: effect)
        }
        let facts = facts(ofRow: proposal.place)
        return NextBestAction(
            rank: rank, kind: kind, customerID: CustomerID(base.purchases.customers[Int(ranks[proposal.place])]), leadID: nil,
            reason: reason(kind, facts), category: kind == .crossSell ? facts.crossSellCategory : nil, expectedEffect: effect)
    }

    private func money(_ units: Double) -> String { PlainFigure.money(RoundedAmount.of(units, in: base.currency), base.currency) }

    private func reason(_ kind: NextActionKind, _ facts: NextActionFacts) -> String {
        let silent = "silent for \(PlainFigure.count(facts.silence)) days"
        let times = facts.overdueRatio.map { ", \(PlainFigure.decimal($0)) times the usual interval" } ?? ""
        let alive = facts.probabilityAlive.map { "; still active with \(PlainFigure.percent($0))" } ?? ""
        switch kind {
        case .crossSell:
            let name = facts.crossSellCategory ?? "a common category"
            return "Has never bought \(name), on which its buyers spend \(money(facts.crossSellRevenue)) a year."
        case .askReferral:
            return "Would recommend the firm; a new customer is expected to bring \(money(facts.newCustomerRevenue))."
        case .secondPurchase: return "Bought once and is \(silent)\(times)\(alive)."
        default:
            return
                "Bought \(PlainFigure.count(facts.occasions)) times and is \(silent)\(times)\(alive); \(money(facts.revenueAtStake)) are at stake."
        }
    }

    private func reason(_ kind: NextActionKind, ofLead place: Int, _ facts: NextActionFacts) -> String {
        let entry = pipeline.leads.entries[place]
        let worth = facts.leadWeightedAmount.map { ", worth \(money($0)) by its chance" } ?? ""
        switch kind {
        case .callLead: return "An open lead that nobody has touched for \(PlainFigure.count(facts.silence)) days\(worth)."
        case .qualifyLead:
            let known = entry.lead.leadQualification
            let unknown = [("money", known.hasMoney), ("authority", known.hasAuthority), ("need", known.hasNeed)]
                .filter { $0.1 == nil }.map(\.0)
            let what = unknown.isEmpty ? "Whether it qualifies is open" : "Not known yet: \(unknown.joined(separator: ", "))"
            return "\(what)\(worth)."
        default: return "The lead qualifies\(worth)."
        }
    }
}
