/// One run of a ``ProfitabilityAnalysis``: the figures of all customers, and what is made of them.
struct ProfitabilityRun {
    static let phases = 6
    private static let chunk = 65_536

    let settings: ProfitabilityAnalysis
    let base: CustomerBase
    let context: AnalysisContext
    let period: ProfitPeriod
    let lineCosts: LineCosts
    let activities: [ActivityCosting]
    let part: ProfitWalk.Part
    let totals: LedgerTotals
    /// The ranks of the buyers.
    let buyers: [UInt32]
    let expectations: CustomerExpectations?
    /// What each buyer may still bring.
    let potentials: [Int64]
    let influence: ReferralInfluence
    /// The points of learning of each buyer; `nil` without anything to learn from.
    let learning: [Int64]?
    let scoring: CustomerValueScoring
    /// A segmentation of the same base and day that has been made already.
    let segmentation: Segmentation?
    /// The place of each buyer's treatment.
    let treatments: [UInt8]

    var columns: ProfitColumns { part.columns }
    var currency: Currency { base.currency }
    var asOf: CalendarDay { context.asOf }
    var potentialBasis: PotentialBasis { expectations == nil ? .lastYear : .expectedValue }

    init(
        _ settings: ProfitabilityAnalysis, _ base: CustomerBase, _ context: AnalysisContext, segmentation: Segmentation? = nil
    ) throws {
        try ProfitabilityRun.check(settings, base)
        self.segmentation = segmentation
        self.settings = settings
        self.base = base
        self.context = context
        let period = try ProfitPeriod(from: settings.from, asOf: context.asOf)
        self.period = period
        try context.report("costs", completed: 0, total: ProfitabilityRun.phases)
        let lineCosts = try LineCosts(base, assumedShare: settings.assumedCostShare, listPrices: settings.listPrices)
        let volumes = ActivityVolumes(base: base, period: period)
        let activities = try settings.activities.map { activity in
            try ActivityCosting(activity, volumes: volumes.volumes(of: activity.driver), currency: base.currency)
        }
        try context.report("statements", completed: 1, total: ProfitabilityRun.phases)
        let walk = try ProfitabilityRun.walk(settings, base, period, lineCosts, activities)
        let part = try ProfitabilityRun.part(walk, context)
        totals = LedgerTotals(
            base, settings: settings, costs: lineCosts, activities: activities, perLead: walk.perLead, period: period)
        let buyers = (0..<part.columns.count).filter(part.columns.isBuyer).map { UInt32(truncatingIfNeeded: $0) }
        try context.report("value", completed: 2, total: ProfitabilityRun.phases)
        let expectations = try settings.expectedValues.map { try CustomerExpectations($0, of: buyers, in: base) }
        let potentials = expectations?.values ?? buyers.map { part.columns.recentMargins[Int($0)] }
        let influence = ReferralInfluence(base, columns: part.columns, rule: settings.referrals, asOf: context.asOf)
        let learning = try ProfitabilityRun.learning(settings.learning, base, buyers, period)
        scoring = try ProfitabilityRun.scoring(
            settings, base, part.columns, buyers: buyers, potentials: potentials, influence: influence, learning: learning)
        treatments = try ProfitabilityRun.treatments(settings.treatments, base, part.columns, buyers, potentials, context)
        self.lineCosts = lineCosts
        self.activities = activities
        self.part = part
        self.buyers = buyers
        self.expectations = expectations
        self.potentials = potentials
        self.influence = influence
        self.learning = learning
    }

    func customers() -> CustomerProfits {
        CustomerProfits(
            base: base, columns: columns, hasDiscounts: lineCosts.hasListPrices, scoring: scoring, potentials: potentials,
            treatments: treatments)
    }

    private static func check(_ settings: ProfitabilityAnalysis, _ base: CustomerBase) throws {
        guard (1...120).contains(settings.paybackMonths), settings.matureMonths >= 0, settings.loyalOccasions > 1, settings.topCount >= 0
        else {
            throw ClienteleError(
                .invalidArgument, "the options of profitability lie outside their ranges",
                remedy: "follow 1 to 120 months, count customers as loyal from 2 occasions, and name no fewer than 0 in lists")
        }
        var money = settings.activities.map(\.money)
        switch settings.acquisition {
        case .recorded(let perLead): money += perLead.map { [$0] } ?? []
        case .given(let budgets): money += budgets.map(\.amount)
        }
        for amount in money where amount.currency != base.currency && base.currency != .none {
            throw ClienteleError(
                .mixedCurrencies, "\(amount) is not in the currency of the base, \(base.currency)",
                remedy: "convert it at a stated rate first")
        }
        if case .recorded(let perLead?) = settings.acquisition, perLead.minorUnits < 0 {
            throw ClienteleError(.invalidArgument, "a lead costs \(perLead)", remedy: "give a cost that is not negative")
        }
    }

    private static func walk(
        _ settings: ProfitabilityAnalysis, _ base: CustomerBase, _ period: ProfitPeriod, _ lineCosts: LineCosts,
        _ activities: [ActivityCosting]
    ) throws -> ProfitWalk {
        var perLead: Int64 = 0
        var recordsAcquisition = true
        switch settings.acquisition {
        case .recorded(let cost): perLead = cost?.minorUnits ?? 0
        case .given: recordsAcquisition = false
        }
        return ProfitWalk(
            base: base, settings: settings, period: period, lineCosts: lineCosts, expenses: CampaignExpenses(base, period: period),
            activities: activities, months: CalendarMonths(base.purchases.days, asOf: period.asOf),
            occasionsByOrder: settings.refunds.netting == .order ? try occasionsByOrder(settings, base, period) : [], perLead: perLead,
            recordsAcquisition: recordsAcquisition, nettedWithinDay: (settings.refunds as? NetWithin)?.netting == .day)
    }

    /// The occasions of every customer where refunds are netted by order.
    private static func occasionsByOrder(
        _ settings: ProfitabilityAnalysis, _ base: CustomerBase, _ period: ProfitPeriod
    ) throws -> [OrderOccasions] {
        let summaries = try base.summaries(netting: .order)
        let statistics = try summaries.statistics(asOf: period.asOf, refunds: settings.refunds)
        // What the period has brought is what there is beyond those before it; a refund in it may take off an earlier one.
        let before = try period.from.flatMap { $0 > .min ? $0.advanced(by: -1) : nil }.map {
            try summaries.statistics(asOf: $0, refunds: settings.refunds).frequency
        }
        var next = 0
        return (0..<base.customerCount).map { customer in
            // Summaries hold those with any row, in the same order.
            guard !base.purchases.starts[customer..<customer + 2].allSatisfy({ $0 == base.purchases.starts[customer] }),
                next < statistics.frequency.count
            else { return OrderOccasions(first: 0, all: 0, inPeriod: 0) }
            defer { next += 1 }
            let all = statistics.frequency[next]
            return OrderOccasions(first: statistics.firstDay[next], all: all, inPeriod: max(all - (before?[next] ?? 0), 0))
        }
    }

    private static func part(_ walk: ProfitWalk, _ context: AnalysisContext) throws -> ProfitWalk.Part {
        let count = walk.base.customerCount
        let parts = try Parallel.map(count: (count + chunk - 1) / chunk) { index in
            try context.checkCancellation()
            return try walk.part(index * chunk..<min((index + 1) * chunk, count))
        }
        var part = try walk.part(0..<0)
        for other in parts { part.merge(other) }
        part.tally.notAssigned[CostSource.campaignExpenses.rawValue] += walk.expenses.notAssigned
        for (index, costing) in walk.activities.enumerated() {
            part.tally.notAssigned[CostSource.allCases.count + index] += costing.notAssigned
        }
        walk.addLeadsWithoutCustomer(to: &part)
        if case .given(let budgets) = walk.settings.acquisition { try walk.add(budgets, to: &part) }
        return part
    }

    private static func learning(
        _ points: LearningPoints, _ base: CustomerBase, _ buyers: [UInt32], _ period: ProfitPeriod
    ) throws -> [Int64]? {
        let isThere =
            base.records.surveys.rows.contains { period.contains($0.surveyDay) }
            || base.records.serviceCases.rows.contains { period.contains($0.serviceCaseOpenedDay) }
        guard isThere else { return nil }
        return try mapped(buyers) { _, buyer in
            var sum: Int64 = 0
            let (surveys, cases) = (base.records.surveys, base.records.serviceCases)
            let rank = Int(buyer)
            if !surveys.starts.isEmpty {
                for index in surveys.starts[rank]..<surveys.starts[rank + 1] where period.contains(surveys.rows[index].surveyDay) {
                    let isAnswered = surveys.rows[index].surveyScore != nil || surveys.rows[index].surveyPerception != nil
                    if isAnswered { sum &+= Int64(points.survey) }
                }
            }
            if !cases.starts.isEmpty {
                for index in cases.starts[rank]..<cases.starts[rank + 1] where period.contains(cases.rows[index].serviceCaseOpenedDay) {
                    sum &+= points.points(of: cases.rows[index].serviceCaseKind)
                }
            }
            return sum
        }
    }

    private static func scoring(
        _ settings: ProfitabilityAnalysis, _ base: CustomerBase, _ columns: ProfitColumns, buyers: [UInt32], potentials: [Int64],
        influence: ReferralInfluence, learning: [Int64]?
    ) throws -> CustomerValueScoring {
        var values: [(part: CustomerValuePart, values: [Int64])] = [
            (.current, buyers.map { Int64(clamping: columns.profit(.net, Int($0))) }), (.potential, potentials),
        ]
        if influence.referrals > 0 { values.append((.influence, buyers.map { Int64(clamping: influence.credits[Int($0)]) })) }
        if let learning { values.append((.learning, learning)) }
        return try CustomerValueScoring(buyers: buyers, values: values, weights: settings.valueWeights)
    }

    private static func treatments(
        _ policy: any CustomerTreatmentPolicy, _ base: CustomerBase, _ columns: ProfitColumns, _ buyers: [UInt32], _ potentials: [Int64],
        _ context: AnalysisContext
    ) throws -> [UInt8] {
        let currency = base.currency
        @Sendable func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: currency) }
        let median = amount(Int128(median(potentials)))
        return try mapped(buyers) { index, buyer in
            if index.isMultiple(of: chunk) { try context.checkCancellation() }
            let customer = Int(buyer)
            let facts = CustomerTreatmentFacts(
                netRevenue: amount(columns.netRevenue(customer)), marginalProfit: amount(columns.profit(.marginal, customer)),
                costToServe: amount(Int128(columns.service[customer])), netProfit: amount(columns.profit(.net, customer)),
                potential: amount(Int128(potentials[index])), medianPotential: median, occasions: Int(columns.occasions[customer]))
            return policy.treatment(of: facts).place
        }
    }

    /// Maps buyers on all cores, each with its place among the buyers.
    private static func mapped<Output: Sendable>(
        _ buyers: [UInt32], _ body: @Sendable (_ index: Int, _ buyer: UInt32) throws -> Output
    ) throws -> [Output] {
        let parts = try Parallel.map(count: (buyers.count + chunk - 1) / chunk) { part in
            try (part * chunk..<min((part + 1) * chunk, buyers.count)).map { try body($0, buyers[$0]) }
        }
        return Array(parts.joined())
    }

    /// The lower median, which is one of the values.
    static func median(_ values: [Int64]) -> Int64 {
        guard !values.isEmpty else { return 0 }
        return values.sorted()[(values.count - 1) / 2]
    }
}
