/// One run of a ``ProfilingAnalysis``.
struct ProfilingRun {
    let options: ProfilingAnalysis
    let base: CustomerBase
    let context: AnalysisContext

    func result() throws -> ProfilingResult {
        try context.report("attributes", completed: 0, total: 5)
        let table = try ProfileTable(base, in: context)
        var result = ProfilingResult(asOf: context.asOf, currency: base.currency, customers: table.members.count)
        try addAttributes(table, to: &result)
        try context.report("completeness", completed: 1, total: 5)
        let scores = try CompletenessScores(base, table, templates: options.templates, in: context)
        addCompleteness(scores, to: &result)
        try context.report("risk", completed: 2, total: 5)
        let risks = try risks(table)
        addRisk(risks, to: &result)
        try context.report("habits", completed: 3, total: 5)
        let walk = try HabitWalk(base: base, asOf: context.asOf).run(over: table.members, in: context)
        addHabits(walk.habits, walk.tally, walk.amounts, table, to: &result)
        try context.report("groups", completed: 4, total: 5)
        let summaries = try base.summaries(netting: options.segmentation.refunds.netting)
        let behaviour = try behaviour(table, summaries)
        let profiler = profiler(table, scores, risks, walk.habits, behaviour)
        try addTiers(table, summaries, profiler, to: &result)
        try addClusters(table, behaviour, profiler, to: &result)
        result.findings = FindingSelection.ordered(findings(result))
        try context.report("groups", completed: 5, total: 5)
        return result
    }

    /// The profiles of an app's own groups.
    func profiles(of groups: [String: [CustomerID]], basis: String) throws -> GroupProfiles {
        try context.report("attributes", completed: 0, total: 3)
        let table = try ProfileTable(base, in: context)
        let scores = try CompletenessScores(base, table, templates: options.templates, in: context)
        try context.report("habits", completed: 1, total: 3)
        let walk = try HabitWalk(base: base, asOf: context.asOf).run(over: table.members, in: context)
        let summaries = try base.summaries(netting: options.segmentation.refunds.netting)
        let profiler = profiler(table, scores, try risks(table), walk.habits, try behaviour(table, summaries))
        try context.report("groups", completed: 2, total: 3)
        var placeOfRank = [Int32](repeating: -1, count: base.customerCount)
        for (place, rank) in table.members.enumerated() { placeOfRank[rank] = Int32(truncatingIfNeeded: place) }
        let names = groups.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let chosen = names.map { name in
            let ids = Set(groups[name] ?? [])
            let places = ids.compactMap { base.purchases.customers.rank(of: $0.text) }.map { placeOfRank[$0] }.filter { $0 >= 0 }.sorted()
            return CustomerGroup(name: name, places: places, unknown: ids.count - places.count)
        }
        let profiles = try profiler.profiles(of: chosen, basis: basis, testsBehaviour: true, in: context)
        try context.report("groups", completed: 3, total: 3)
        return profiles
    }

    // MARK: Parts

    private func addAttributes(_ table: ProfileTable, to result: inout ProfilingResult) throws {
        let (columns, customers, listed) = (table.columns.filter { !$0.isEmpty }, table.members.count, options.listed)
        result.attributes = try Parallel.map(count: columns.count) {
            AttributeSummary(columns[$0], customers: customers, listed: listed)
        }
        if !result.attributes.contains(where: { !$0.isRecordField }) {
            note("attributes", needs: ["customer.attributes"], "no customer has an attribute of its own", in: &result)
        }
        result.motives = result.attributes.first { !$0.isRecordField && $0.name.utf8.elementsEqual(options.motiveAttribute.utf8) }
        if result.motives == nil {
            note(
                "motives", needs: ["customer.attributes"],
                "no customer has the attribute '\(options.motiveAttribute)', which says why they buy",
                in: &result)
        }
    }

    private func addCompleteness(_ scores: CompletenessScores, to result: inout ProfilingResult) {
        result.completeness = scores.summaries(base: base, asOf: context.asOf, listed: options.listed)
        if result.completeness.isEmpty {
            note("completeness", needs: ["customer.kind"], "no checklist is for a customer of the base", in: &result)
        }
    }

    private func addRisk(_ risks: CustomerRisks, to result: inout ProfilingResult) {
        result.risk = risks.summary(listed: options.listed)
        if result.risk == nil {
            note("risk", needs: ["invoice"], "there are no invoices", in: &result)
        } else if result.risk?.lateShare == nil {
            note("risk.lateShare", needs: ["invoice.dueDay"], "no invoice has fallen due", in: &result)
        }
    }

    private func risks(_ table: ProfileTable) throws -> CustomerRisks {
        try CustomerRiskReview(base: base, asOf: context.asOf, policy: options.risk).risks(of: table.members, in: context)
    }

    private func addHabits(
        _ habits: [CustomerHabit], _ tally: HabitTally, _ amounts: SortedParts, _ table: ProfileTable, to result: inout ProfilingResult
    ) {
        guard tally.baskets > 0 else {
            note("habits", needs: ["purchase"], "nobody has bought", in: &result)
            return
        }
        let responders = table.members.indices.count { place in
            habits[place].baskets > 0 && hasAnsweredCampaign(table.members[place])
        }
        let found = PurchaseHabits(
            habits, tally: tally, amounts: amounts, base: base, campaignBuyers: responders, listed: options.listed)
        result.habits = found
        if !habits.contains(where: { $0.channel >= 0 }) {
            note("habits.preferredChannels", needs: ["purchase.channel"], "no purchase names its channel", in: &result)
        }
        if !habits.contains(where: { $0.category >= 0 }) {
            note("habits.preferredCategories", needs: ["purchase.category"], "no purchase names its category", in: &result)
        }
        if !habits.contains(where: { $0.region >= 0 }) {
            note("habits.preferredRegions", needs: ["purchase.region"], "no purchase names its region", in: &result)
        }
    }

    private func note(_ part: String, needs: [String], _ reason: String, in result: inout ProfilingResult) {
        result.unavailable.append(UnavailablePart(part, needs: needs, because: reason))
    }

    private func hasAnsweredCampaign(_ rank: Int) -> Bool {
        base.records.campaignResponses[customer: rank].contains { response in
            response.hasResponded && response.responseGroup == .treated && (response.responseDay.map { $0 <= context.asOf } ?? true)
        }
    }

    // MARK: Groups

    private func behaviour(_ table: ProfileTable, _ summaries: PurchaseSummaries) throws -> CustomerBehaviour {
        try CustomerBehaviour(table, base: base, summaries: summaries, refunds: options.segmentation.refunds, asOf: context.asOf)
    }

    private func profiler(
        _ table: ProfileTable, _ scores: CompletenessScores, _ risks: CustomerRisks, _ habits: [CustomerHabit],
        _ behaviour: CustomerBehaviour
    ) -> GroupProfiler {
        var features = ProfileFeatures(table, categoriesCompared: options.categoriesCompared)
        features.add(habits, base: base)
        features.add(risks, table)
        features.add(scores)
        features.add(behaviour)
        return GroupProfiler(features: features, members: table.members.count, listed: options.listed)
    }

    private func addTiers(
        _ table: ProfileTable, _ summaries: PurchaseSummaries, _ profiler: GroupProfiler, to result: inout ProfilingResult
    ) throws {
        guard let segmentation = try segmentation(summaries) else {
            note("tiers", needs: ["purchase"], "nobody has bought for more than was given back", in: &result)
            return
        }
        let customers = segmentation.customers
        let places = places(of: customers, in: table)
        result.tiers = segmentation.overview.tiers
        for (basis, names, codes) in [
            ("tier", customers.tierNames, customers.tiers), ("segment", customers.segmentNames, customers.segments),
        ] {
            let groups = groups(names, code: { places[$0] < 0 ? -1 : Int(codes[Int(places[$0])]) }, of: table.members.count)
            result.profiles.append(try profiler.profiles(of: groups, basis: basis, testsBehaviour: false, in: context))
        }
    }

    private func addClusters(
        _ table: ProfileTable, _ behaviour: CustomerBehaviour, _ profiler: GroupProfiler, to result: inout ProfilingResult
    ) throws {
        let clustering = CustomerClustering(
            behaviour: behaviour, members: table.members.count, seed: context.seed, clusterCounts: options.clusterCounts,
            sampleSize: options.clusterSample)
        guard let (clusters, codes) = try clustering.run(in: context) else {
            note("clusters", needs: ["purchase"], "too few customers have bought, or all of them alike", in: &result)
            return
        }
        result.clusters = clusters
        let groups = groups(clusters.clusters.map(\.name), code: { Int(codes[$0]) }, of: table.members.count)
        result.profiles.append(try profiler.profiles(of: groups, basis: "cluster", testsBehaviour: false, in: context))
    }

    /// The groups of a division, from the number of each member's group, below zero for none.
    private func groups(_ names: [String], code: (Int) -> Int, of members: Int) -> [CustomerGroup] {
        var places = [[Int32]](repeating: [], count: names.count)
        for member in 0..<members {
            let group = code(member)
            if group >= 0 { places[group].append(Int32(truncatingIfNeeded: member)) }
        }
        return zip(names, places).map { CustomerGroup(name: $0, places: $1) }
    }

    private func segmentation(_ summaries: PurchaseSummaries) throws -> Segmentation? {
        do {
            return try options.segmentation.segment(summaries, in: context)
        } catch let error as ClienteleError where error.code == .emptyBase || error.code == .noPositiveValue {
            return nil
        }
    }

    /// Where each member stands among the segmented customers, below zero for who has no purchase; both are in byte order.
    private func places(of customers: SegmentedCustomers, in table: ProfileTable) -> [Int32] {
        var next = 0
        return table.members.map { rank in
            guard next < customers.count, customers.ids[next].text.utf8.elementsEqual(base.purchases.customers[rank].utf8) else {
                return -1
            }
            next += 1
            return Int32(truncatingIfNeeded: next - 1)
        }
    }

    // MARK: Findings

    private func findings(_ result: ProfilingResult) -> [Finding] {
        var findings: [Finding] = []
        if let risk = result.risk, let high = risk.levels.last, high.customers > 0, high.overdue.minorUnits > 0 {
            let figures =
                [FindingFigure("customers", Double(high.customers)), FindingFigure("overdue", high.overdue)]
                + (risk.lateShare.map { [FindingFigure("lateShare", $0)] } ?? [])
            let count = PlainFigure.count(high.customers)
            let who = high.customers == 1 ? "One customer of high risk owes" : "\(count) customers of high risk owe"
            findings.append(
                Finding(
                    .profiling, .riskyCustomers,
                    statement: "\(who) \(PlainFigure.money(high.overdue, base.currency)) past due.", evidence: figures,
                    effect: DecimalAmount(minorUnits: -high.overdue.minorUnits, in: base.currency)))
        }
        for summary in result.completeness where summary.customers >= 20 {
            // A field that nobody has is one the app does not keep, which is no news.
            for field in summary.fields where field.known > 0 {
                guard let share = field.share, share.upper < 0.5 else { continue }
                let percent = Int((share.value * 100).rounded())
                findings.append(
                    Finding(
                        .profiling, .incompleteField, subject: "\(summary.template): \(field.field)",
                        statement:
                            "The field '\(field.field)' is known of \(percent) % of the customers of the checklist '\(summary.template)'.",
                        evidence: [FindingFigure("known", share)]))
            }
        }
        return findings
    }
}
