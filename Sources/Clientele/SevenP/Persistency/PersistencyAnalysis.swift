/// The Persistency P: whether customers stay, to what they are loyal, and what has changed.
///
/// Each part can be asked alone: ``RepeatRate``, ``CohortRetention``, ``ChurnAnalysis``, ``SecondPurchaseTime``, ``OverdueIndex``,
/// ``PurchaseLoyalty``, ``ContractPersistency``, ``AliveCustomers``. Purchases alone give all of them but the one of contracts; loyalty to products
/// needs lines that name them.
///
/// Data that begin in mid-life show old customers as if they were new. Where customers' own records say since when they are customers, new ones are
/// told by it; otherwise the first ``runInDays`` are left out of what is said of new customers if the data look so.
///
/// ```swift
/// let rows = [("ann", "2023-02-01"), ("ann", "2023-03-03"), ("bob", "2023-02-10"), ("bob", "2024-02-01"), ("eve", "2024-01-15")]
/// let purchases = try rows.map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money("10", in: .eur))
/// }
/// let base = try CustomerBase(purchases: purchases)
/// let result = try PersistencyAnalysis().analyze(base, in: AnalysisContext(asOf: CalendarDay("2024-03-31")))
/// print(result.repeatRate?.repeaters ?? 0, result.customers)  // 2 3
/// print(result.unavailable.map(\.part))  // ["contracts", "loyalty.levels", "alive", "changes"]
/// ```
public struct PersistencyAnalysis: CustomerAnalysis {
    /// The calendar periods of retention and churn.
    public var period: CohortPeriod
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// The coverage of intervals.
    public var confidence: Double
    /// The day from which on purchases were recorded; that of the first one where `nil`.
    public var observedFrom: CalendarDay?
    /// How many days it takes until most customers of before have shown up.
    public var runInDays: Int
    /// When a silence is a loss.
    public var churnRule: any ChurnRule
    /// The windows of the repeat rate in days.
    public var repeatWindows: [Int]
    /// From which index on a customer is overdue, and what else is told of it.
    public var overdue: OverdueIndex
    /// The windows of loyalty.
    public var loyalty: PurchaseLoyalty
    /// The months and the grace period of contracts.
    public var contracts: ContractPersistency
    /// How the model of who is alive is fitted.
    public var alive: AliveCustomers
    /// The least change of new customers' shares that is tested for, either way: what a change of trade or season in an ordinary year may come to.
    public var relevantDifference: Double

    private static let steps = 8

    /// Makes the analysis with the customary options, which can be set one by one.
    ///
    /// The refund policy and the confidence hold for all parts.
    ///
    /// - Parameters:
    ///   - period: The calendar periods of retention and churn.
    ///   - churnRule: When a silence is a loss.
    ///   - refunds: Which purchases are occasions.
    ///   - confidence: The coverage of intervals.
    public init(
        period: CohortPeriod = .month, churnRule: any ChurnRule = OwnRhythmChurn(), refunds: any RefundPolicy = .netWithinDay,
        confidence: Double = 0.95
    ) {
        self.period = period
        self.churnRule = churnRule
        self.refunds = refunds
        self.confidence = confidence
        runInDays = 365
        repeatWindows = [30, 60, 90, 180, 365]
        overdue = OverdueIndex()
        loyalty = PurchaseLoyalty()
        contracts = ContractPersistency()
        alive = AliveCustomers()
        relevantDifference = 0.03
    }

    /// Analyses the persistency of a base.
    ///
    /// - Parameters:
    ///   - base: The customers, their purchases and contracts.
    ///   - context: The day to judge from, progress and cancellation.
    /// - Returns: The result; without purchases and contracts by the day all parts are unavailable.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an option outside its range, ``ClienteleError/Code/missingData`` when refunds are to
    ///   be netted by order and the base was built without orders, `CancellationError` when asked to stop.
    /// - Complexity: O(*n*) in the purchase lines and contracts, and the fit of a model.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> PersistencyResult {
        try validate()
        try context.report("occasions", completed: 0, total: PersistencyAnalysis.steps)
        let summaries = try base.summaries(netting: refunds.netting)
        let histories = try PurchaseHistories(
            base, summaries: summaries, refunds: refunds, observedFrom: observedFrom, runInDays: runInDays, in: context)
        var result = PersistencyResult(histories, confidence: confidence)
        let issued = try ContractColumns(base, observedFrom: contracts.observedFrom, in: context)
        try addContracts(issued, to: &result)
        var probabilities: [Double]?
        if histories.count > 0 {
            probabilities = try addPurchaseParts(base, summaries, histories, to: &result, in: context)
        } else {
            let parts: [PersistencyPart] = [.repeatRate, .retention, .churn, .secondPurchase, .overdue, .loyalty, .alive]
            result.unavailable += parts.map { unavailable($0, "there is no purchase by the day") }
        }
        try context.report("changes", completed: 7, total: PersistencyAnalysis.steps)
        addChanges(histories, issued, to: &result)
        PersistencyFindings(histories: histories, hasProbabilities: probabilities != nil).add(to: &result)
        try context.report("findings", completed: PersistencyAnalysis.steps, total: PersistencyAnalysis.steps)
        return result
    }

    private func addPurchaseParts(
        _ base: CustomerBase, _ summaries: PurchaseSummaries, _ histories: PurchaseHistories, to result: inout PersistencyResult,
        in context: AnalysisContext
    ) throws -> [Double]? {
        try context.report("repeat rate", completed: 1, total: PersistencyAnalysis.steps)
        result.repeatRate = try RepeatRate(windows: repeatWindows, confidence: confidence).result(of: histories)
        result.secondPurchase = try SecondPurchaseTime(days: repeatWindows, confidence: confidence).result(of: histories)
        if result.secondPurchase == nil {
            result.unavailable.append(unavailable(.secondPurchase, "no customer is known to be new; the data are too short for that"))
        }
        try context.report("retention", completed: 2, total: PersistencyAnalysis.steps)
        try addPeriods(summaries, histories, to: &result, in: context)
        try context.report("loyalty", completed: 4, total: PersistencyAnalysis.steps)
        try addLoyalty(base, histories, to: &result, in: context)
        try context.report("alive", completed: 5, total: PersistencyAnalysis.steps)
        let probabilities = try addAlive(summaries, histories, to: &result, in: context)
        try context.report("overdue", completed: 6, total: PersistencyAnalysis.steps)
        var index = overdue
        index.confidence = confidence
        result.overdue = try index.result(of: histories, probabilitiesAlive: probabilities)
        return probabilities
    }

    private func addPeriods(
        _ summaries: PurchaseSummaries, _ histories: PurchaseHistories, to result: inout PersistencyResult, in context: AnalysisContext
    ) throws {
        do {
            result.retention = try CohortRetention(period: period, refunds: refunds, confidence: confidence).analyze(summaries, in: context)
            try context.report("churn", completed: 3, total: PersistencyAnalysis.steps)
            result.churn = try ChurnAnalysis(rule: churnRule, period: period, confidence: confidence).result(of: histories, in: context)
        } catch let error as ClienteleError where error.code == .invalidArgument {
            // A single date that is wrong by centuries must not take the other parts along.
            result.retention = nil
            result.unavailable += [.retention, .churn].map { unavailable($0, error.message) }
        }
    }

    private func addLoyalty(
        _ base: CustomerBase, _ histories: PurchaseHistories, to result: inout PersistencyResult, in context: AnalysisContext
    ) throws {
        var part = loyalty
        part.refunds = refunds
        part.confidence = confidence
        result.loyalty = try part.result(of: histories, base, in: context)
        if result.loyalty == nil {
            result.unavailable.append(unavailable(.loyalty, "the purchases are of one day"))
        } else if result.loyalty?.levels.isEmpty == true {
            result.unavailable.append(
                UnavailablePart(
                    "loyalty.levels", needs: PersistencyPart.loyalty.needs, because: "no purchase line names a product or a category"))
        }
    }

    private func addAlive(
        _ summaries: PurchaseSummaries, _ histories: PurchaseHistories, to result: inout PersistencyResult, in context: AnalysisContext
    ) throws -> [Double]? {
        var part = alive
        part.refunds = refunds
        part.confidence = confidence
        do {
            let estimate = try part.estimate(summaries, histories, in: context)
            result.alive = estimate.result
            return estimate.probabilities
        } catch let error as ClienteleError where error.code == .missingData {
            result.unavailable.append(unavailable(.alive, error.message))
            return nil
        }
    }

    private func addContracts(_ issued: ContractColumns, to result: inout PersistencyResult) throws {
        var part = contracts
        part.confidence = confidence
        result.contracts = try part.result(of: issued, currency: result.currency)
        if result.contracts == nil { result.unavailable.append(unavailable(.contracts, "there is no contract by the day")) }
    }

    private func addChanges(_ histories: PurchaseHistories, _ issued: ContractColumns, to result: inout PersistencyResult) {
        let comparison = PersistencyComparison(asOf: histories.asOf, confidence: confidence, relevantDifference: relevantDifference)
        result.changes = comparison.changes(of: histories) + comparison.changes(of: issued, graceDays: contracts.graceDays)
        if result.changes.isEmpty {
            result.unavailable.append(unavailable(.changes, "the data do not reach back to the same period a year before"))
        }
    }

    private func unavailable(_ part: PersistencyPart, _ reason: String) -> UnavailablePart {
        UnavailablePart(part.rawValue, needs: part.needs, because: reason)
    }

    private func validate() throws {
        try Estimate.check(confidence: confidence)
        try overdue.validate()
        try contracts.validate()
        guard (0...100_000).contains(runInDays), repeatWindows.allSatisfy({ (1...100_000).contains($0) }), repeatWindows.count <= 1_000,
            relevantDifference >= 0, relevantDifference < 1
        else {
            throw ClienteleError(
                .invalidArgument, "an option of the persistency analysis is outside its range",
                remedy: "give runInDays from 0 to 100,000, repeatWindows from 1 to 100,000 and a relevantDifference from 0 and below 1")
        }
    }
}
