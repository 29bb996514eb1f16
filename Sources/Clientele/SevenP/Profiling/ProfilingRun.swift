/// One run of a ``ProfilingAnalysis``.
struct ProfilingRun {
    let options: ProfilingAnalysis
    let base: CustomerBase
    let context: AnalysisContext

    func result() throws -> ProfilingResult {
        try context.report("attributes", completed: 0, total: 5)
        let table = try ProfileTable(base, in: context)
        var result = ProfilingResult(asOf: context.asOf, currency: base.currency, customers: table.members.count)
        addAttributes(table, to: &result)
        try context.report("completeness", completed: 1, total: 5)
        result.completeness = try CompletenessScores(base, table, templates: options.templates, in: context)
            .summaries(base: base, asOf: context.asOf, listed: options.listed)
        try context.report("risk", completed: 2, total: 5)
        addRisk(table, to: &result)
        try context.report("habits", completed: 3, total: 5)
        let (habits, tally) = try HabitWalk(base: base, asOf: context.asOf).run(over: table.members, in: context)
        addHabits(habits, tally, table, to: &result)
        try context.report("groups", completed: 4, total: 5)
        try addGroups(table, habits, to: &result)
        result.findings = FindingSelection.ordered(findings(result))
        try context.report("groups", completed: 5, total: 5)
        return result
    }

    private func addAttributes(_ table: ProfileTable, to result: inout ProfilingResult) {
        result.attributes = table.columns.map { AttributeSummary($0, customers: table.members.count, listed: options.listed) }
            .filter { $0.known > 0 }
        if !result.attributes.contains(where: { !$0.isRecordField }) {
            result.unavailable.append(
                UnavailablePart("attributes", needs: ["customer.attributes"], because: "no customer has an attribute of its own"))
        }
    }

    private func addRisk(_ table: ProfileTable, to result: inout ProfilingResult) {
        let review = CustomerRiskReview(base: base, asOf: context.asOf, policy: options.risk, listed: options.listed)
        result.risk = review.summary(of: table.members)
        if result.risk == nil {
            result.unavailable.append(UnavailablePart("risk", needs: ["invoice"], because: "there are no invoices"))
        }
    }

    private func addHabits(_ habits: [CustomerHabit], _ tally: HabitTally, _ table: ProfileTable, to result: inout ProfilingResult) {
        // Records carry a day and no time.
        result.unavailable.append(
            UnavailablePart("habits.hour", needs: ["purchase.time"], because: "purchases carry a day and no time of day"))
        guard tally.baskets > 0 else {
            result.unavailable.append(UnavailablePart("habits", needs: ["purchase"], because: "nobody has bought"))
            return
        }
        let responders = table.members.indices.count { place in
            habits[place].baskets > 0 && hasAnsweredCampaign(table.members[place])
        }
        result.habits = PurchaseHabits(habits, tally: tally, base: base, campaignBuyers: responders, listed: options.listed)
    }

    private func hasAnsweredCampaign(_ rank: Int) -> Bool {
        base.records.campaignResponses[customer: rank].contains { response in
            response.hasResponded && response.responseGroup == .treated && (response.responseDay.map { $0 <= context.asOf } ?? true)
        }
    }

    private func addGroups(_ table: ProfileTable, _ habits: [CustomerHabit], to result: inout ProfilingResult) throws {
        let behaviour = try CustomerBehaviour(table, base: base, refunds: options.segmentation.refunds, asOf: context.asOf)
        let profiler = GroupProfiler(
            features: ProfileFeatures(table, habits: habits, behaviour: behaviour, base: base), categoriesCompared: 8,
            listed: options.listed)
        if let segmentation = try segmentation() {
            let places = places(of: segmentation.customers, in: table)
            result.tiers = segmentation.overview.tiers
            let (tiers, segments) = (segmentation.customers.tiers, segmentation.customers.segments)
            for (basis, names, codes) in [
                ("tier", segmentation.customers.tierNames, tiers), ("segment", segmentation.customers.segmentNames, segments),
            ] {
                result.profiles.append(
                    profiler.profiles(basis: basis, names: names, group: places.map { $0 < 0 ? -1 : Int32(codes[Int($0)]) }))
            }
        } else {
            result.unavailable.append(
                UnavailablePart("tiers", needs: ["purchase"], because: "nobody has bought for more than was given back"))
        }
        let clustering = CustomerClustering(
            behaviour: behaviour, members: table.members.count, seed: context.seed, clusterCounts: options.clusterCounts,
            sampleSize: options.clusterSample)
        guard let (clusters, groups) = try clustering.run(in: context) else {
            result.unavailable.append(
                UnavailablePart("clusters", needs: ["purchase"], because: "too few customers have bought, or all of them alike"))
            return
        }
        result.clusters = clusters
        result.profiles.append(profiler.profiles(basis: "cluster", names: clusters.clusters.map(\.name), group: groups))
    }

    private func segmentation() throws -> Segmentation? {
        do {
            return try options.segmentation.analyze(base, in: context)
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

    private func findings(_ result: ProfilingResult) -> [Finding] {
        var findings: [Finding] = []
        if let risk = result.risk, let high = risk.levels.last, high.customers > 0, high.overdue.minorUnits > 0 {
            let figures =
                [FindingFigure("customers", Double(high.customers))] + (risk.lateShare.map { [FindingFigure("lateShare", $0)] } ?? [])
            findings.append(
                Finding(
                    .profiling, .riskyCustomers,
                    statement: "\(high.customers) customers of high risk owe \(high.overdue) past due.", evidence: figures,
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
