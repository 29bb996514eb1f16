/// Counts the customers lost in each calendar period under a stated rule, of those at risk at its beginning.
///
/// ```swift
/// let purchases = try [("a", "2024-01-10"), ("a", "2024-02-10"), ("b", "2024-01-20")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money("10", in: .eur))
/// }
/// let result = try ChurnAnalysis(rule: .silence(days: 40)).analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-03-31")))
/// for period in result.periods { print(period.period, period.atRisk, period.lost) }
/// // 2024-01 0 0
/// // 2024-02 2 0
/// // 2024-03 2 2
/// ```
public struct ChurnAnalysis: CustomerAnalysis {
    /// When a silence is a loss.
    public var rule: any ChurnRule
    /// The length of a period.
    public var period: CohortPeriod
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// The coverage of intervals.
    public var confidence: Double
    /// The day from which on purchases were recorded; that of the first one where `nil`.
    public var observedFrom: CalendarDay?
    /// How many days at the beginning of the data are left out of the mean rate, since customers of before have not all shown up yet.
    public var runInDays: Int

    /// The longest series that is kept, in periods.
    private static let mostPeriods = 12_000
    private static let chunk = 65_536

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - rule: When a silence is a loss.
    ///   - period: The length of a period.
    ///   - refunds: Which purchases are occasions.
    ///   - confidence: The coverage of intervals.
    ///   - observedFrom: The day from which on purchases were recorded; that of the first one where `nil`.
    ///   - runInDays: How many days at the beginning of the data are left out of the mean rate.
    public init(
        rule: any ChurnRule = OwnRhythmChurn(), period: CohortPeriod = .month, refunds: any RefundPolicy = .netWithinDay,
        confidence: Double = 0.95, observedFrom: CalendarDay? = nil, runInDays: Int = 365
    ) {
        self.rule = rule
        self.period = period
        self.refunds = refunds
        self.confidence = confidence
        self.observedFrom = observedFrom
        self.runInDays = runInDays
    }

    /// Counts the losses of a base.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day of the analysis.
    /// - Returns: The periods; none without an occasion by the day.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a confidence that is not between 0 and 1 or more than 12,000 periods,
    ///   ``ClienteleError/Code/missingData`` when refunds are to be netted by order and the base was built without orders, `CancellationError`
    ///   when asked to stop.
    /// - Complexity: O(*n*) in the purchases.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> ChurnResult {
        let histories = try PurchaseHistories(
            base, summaries: base.summaries(netting: refunds.netting), refunds: refunds, observedFrom: observedFrom, runInDays: runInDays,
            in: context)
        return try result(of: histories, in: context)
    }

    func result(of histories: PurchaseHistories, in context: AnalysisContext) throws -> ChurnResult {
        try Estimate.check(confidence: confidence)
        guard let earliest = histories.days.min() else {
            return ChurnResult(
                rule: rule.statement, period: period, active: 0, lost: 0, atRiskPeriods: 0, meanRate: nil,
                periods: [])
        }
        let first = period.number(of: CalendarDay(daysSince1970: earliest))
        let count = period.number(of: histories.asOf) - first + 1
        guard count <= ChurnAnalysis.mostPeriods else {
            throw ClienteleError(
                .invalidArgument, "from the first purchase on \(CalendarDay(daysSince1970: earliest)) there are more than 12,000 periods",
                remedy: "check the dates, or count by a longer period")
        }
        let size = ChurnAnalysis.chunk
        let tallies = try Parallel.map(count: (histories.count + size - 1) / size) { index in
            try context.checkCancellation()
            var tally = ChurnTally(periods: count)
            for customer in index * size..<min((index + 1) * size, histories.count) {
                add(customer, of: histories, firstPeriod: first, to: &tally)
            }
            return tally
        }
        var whole = ChurnTally(periods: count)
        for tally in tallies { whole.merge(tally) }
        return result(of: whole, firstPeriod: first, histories)
    }

    private func add(_ customer: Int, of histories: PurchaseHistories, firstPeriod: Int, to tally: inout ChurnTally) {
        let range = histories.range(customer)
        let firstDay = CalendarDay(daysSince1970: histories.firstDay(customer))
        func place(_ day: Int32) -> Int { period.number(of: CalendarDay(daysSince1970: day)) - firstPeriod }
        var start = place(firstDay.daysSince1970)
        var isFirst = true
        for index in range {
            let day = histories.days[index]
            let next = index + 1 < range.upperBound ? histories.days[index + 1] : nil
            let history = ChurnHistory(
                occasions: index - range.lowerBound + 1, firstDay: firstDay, lastDay: CalendarDay(daysSince1970: day),
                typicalInterval: histories.typicalInterval)
            let allowed = min(max(rule.allowedSilence(after: history), 0), 100_000_000)
            let lostDay = Int(day) + allowed + 1
            if let next, Int(next) < lostDay { continue }
            let isLost = lostDay <= Int(histories.asOf.daysSince1970)
            tally.add(from: start, to: isLost ? place(Int32(clamping: lostDay)) : nil, isFirst: isFirst)
            guard let next else {
                tally.close(isActive: !isLost)
                return
            }
            start = place(next)
            isFirst = false
        }
    }

    private func result(of tally: ChurnTally, firstPeriod: Int, _ histories: PurchaseHistories) -> ChurnResult {
        var periods: [ChurnPeriod] = []
        var atRisk = 0
        for index in tally.lost.indices {
            atRisk += tally.riskSteps[index]
            guard let firstDay = period.firstDay(ofNumber: firstPeriod + index) else { continue }
            let next = period.firstDay(ofNumber: firstPeriod + index + 1)
            periods.append(
                ChurnPeriod(
                    period: period.name(of: firstDay), firstDay: firstDay, atRisk: atRisk, lost: tally.lost[index],
                    rate: Estimate.wilson(Double(tally.lost[index]), of: Double(atRisk), confidence: confidence),
                    entered: tally.entered[index], wonBack: tally.wonBack[index], lostAtOnce: tally.lostAtOnce[index],
                    isComplete: next.map { histories.asOf.distance(to: $0) <= 1 } ?? false, isRunIn: firstDay < histories.runInEnd))
        }
        let counted = periods.filter { $0.isComplete && !$0.isRunIn }
        let (risk, losses) = (counted.reduce(0) { $0 + $1.atRisk }, counted.reduce(0) { $0 + $1.lost })
        return ChurnResult(
            rule: rule.statement, period: period, active: tally.active, lost: tally.gone, atRiskPeriods: risk,
            meanRate: Estimate.wilson(Double(losses), of: Double(risk), confidence: confidence), periods: periods)
    }
}
