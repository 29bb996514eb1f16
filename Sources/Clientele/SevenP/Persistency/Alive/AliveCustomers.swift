/// Estimates how many customers are still customers, and who, by a repeat-buying model (BG/NBD) fitted to the base.
///
/// The model takes the first occasion in the data for the first there was, and lets nobody leave before the second: one-time buyers have a
/// probability of 1, so that what they might be lost for is not told by it. It is fitted to at most ``mostFitted`` customers, spread evenly over
/// the base, and asked of all.
public struct AliveCustomers: CustomerAnalysis {
    /// The fewest customers that a model is fitted to.
    public var fewestCustomers: Int
    /// The fewest customers who bought again that a model is fitted to.
    public var fewestRepeaters: Int
    /// The most customers that the model is fitted to.
    public var mostFitted: Int
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// The coverage of intervals.
    public var confidence: Double

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - fewestCustomers: The fewest customers that a model is fitted to.
    ///   - fewestRepeaters: The fewest customers who bought again that a model is fitted to.
    ///   - mostFitted: The most customers that the model is fitted to, from 100.
    ///   - refunds: Which purchases are occasions.
    ///   - confidence: The coverage of intervals.
    public init(
        fewestCustomers: Int = 100, fewestRepeaters: Int = 30, mostFitted: Int = 50_000, refunds: any RefundPolicy = .netWithinDay,
        confidence: Double = 0.95
    ) {
        self.fewestCustomers = fewestCustomers
        self.fewestRepeaters = fewestRepeaters
        self.mostFitted = mostFitted
        self.refunds = refunds
        self.confidence = confidence
    }

    /// Estimates who of a base is alive.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day of the analysis.
    /// - Returns: The estimates.
    /// - Throws: ``ClienteleError/Code/missingData`` where there are too few customers, the data do not tell the model, or refunds are to be
    ///   netted by order and the base was built without orders; ``ClienteleError/Code/invalidArgument`` for an option outside its range,
    ///   `CancellationError` when asked to stop.
    /// - Complexity: A fit, and O(*n*) in the purchases.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> AliveResult {
        let summaries = try base.summaries(netting: refunds.netting)
        let histories = try PurchaseHistories(
            base, summaries: summaries, refunds: refunds, observedFrom: nil, runInDays: 0, in: context)
        return try estimate(summaries, histories, in: context).result
    }

    /// The result, and each customer's probability in the order of the histories.
    func estimate(
        _ summaries: PurchaseSummaries, _ histories: PurchaseHistories, in context: AnalysisContext
    ) throws -> (result: AliveResult, probabilities: [Double]) {
        try Estimate.check(confidence: confidence)
        let repeaters = (0..<histories.count).reduce(0) { $0 + (histories.occasions($1) > 1 ? 1 : 0) }
        guard histories.count >= max(fewestCustomers, 1), repeaters >= fewestRepeaters else {
            throw ClienteleError(
                .missingData,
                "there are \(histories.count) customers of whom \(repeaters) bought again, too few to fit a model to",
                remedy: "take at least \(fewestCustomers) customers with \(fewestRepeaters) who bought again")
        }
        let all = try repeatPurchases(summaries, asOf: context.asOf)
        try context.checkCancellation()
        var options = RepeatBuyingFitOptions()
        options.confidence = confidence
        let sample = try thinned(all)
        let fit = try BetaGeometricNBD.fit(sample, options: options)
        try context.checkCancellation()
        guard fit.identifiability.isIdentified, let model = fit.model, all.count == histories.count else {
            throw ClienteleError(
                .missingData,
                "the data do not tell the model: \(fit.identifiability.findings.map(\.explanation).joined(separator: " "))",
                remedy: "take more customers, or a longer observation")
        }
        let probabilities = try model.predictions(for: all, in: 0).probabilityAlive
        let active = try total(probabilities, fit, sample)
        let result = AliveResult(
            // Rows of the sample that are alike are one with their number: its count is not that of its customers.
            model: .bgNBD, parameters: fit.parameters, customers: all.count, fittedCustomers: min(all.count, max(mostFitted, 100)),
            active: active,
            activeShare: AliveCustomers.share(active, of: all.count), distribution: AliveCustomers.distribution(probabilities),
            segments: AliveCustomers.segments(probabilities, histories), leftTruncation: all.leftTruncation)
        return (result, probabilities)
    }

    private func repeatPurchases(_ summaries: PurchaseSummaries, asOf: CalendarDay) throws -> RepeatPurchaseSummaries {
        if let refunds = refunds as? NetWithin {
            return try summaries.repeatPurchases(calibrationEnd: asOf, timeUnit: .week, refunds: refunds)
        }
        return try summaries.repeatPurchases(calibrationEnd: asOf, timeUnit: .week, refunds: refunds)
    }

    /// Some of the customers, evenly spread over the order of the ids.
    private func thinned(_ all: RepeatPurchaseSummaries) throws -> RepeatPurchaseSummaries {
        let wanted = max(mostFitted, 100)
        guard all.count > wanted else { return all }
        let rows = (0..<wanted).map { all[$0 * all.count / wanted] }
        return try RepeatPurchaseSummaries(rows, timeUnit: .week, calibrationEnd: all.calibrationEnd, currency: all.currency)
    }

    /// The sum over all customers, with the interval that the fit has for those it was fitted to, in proportion.
    private func total(
        _ probabilities: [Double], _ fit: RepeatBuyingFit<BetaGeometricNBD>, _ sample: RepeatPurchaseSummaries
    ) throws -> Estimate {
        let sum = probabilities.reduce(0, +)
        let fitted = try fit.total(sample, in: 0).alive
        guard fitted.value > 0 else { return Estimate(value: sum, lower: sum, upper: sum) }
        return Estimate(
            value: sum, lower: sum * (fitted.lower / fitted.value),
            upper: min(sum * (fitted.upper / fitted.value), Double(probabilities.count)))
    }

    private static func share(_ active: Estimate, of customers: Int) -> Estimate {
        let whole = Double(max(customers, 1))
        return Estimate(value: active.value / whole, lower: active.lower / whole, upper: active.upper / whole)
    }

    private static func distribution(_ probabilities: [Double]) -> [Int] {
        var counts = [Int](repeating: 0, count: 10)
        for probability in probabilities { counts[min(max(Int(min(max(probability, 0), 1) * 10), 0), 9)] += 1 }
        return counts
    }

    private static func segments(_ probabilities: [Double], _ histories: PurchaseHistories) -> [AliveSegment] {
        let (silences, classes) = (AliveSegment.silences, OccasionClass.bounds)
        var counts = [Int](repeating: 0, count: silences.count * classes.count)
        var sums = [Double](repeating: 0, count: counts.count)
        for customer in 0..<histories.count {
            let silence = Int(histories.asOf.daysSince1970) - Int(histories.lastDay(customer))
            let row = silences.lastIndex { $0.from <= silence } ?? 0
            let place = row * classes.count + OccasionClass.place(histories.occasions(customer))
            counts[place] += 1
            sums[place] += probabilities[customer]
        }
        return counts.indices.filter { counts[$0] > 0 }.map { place in
            let (silence, occasions) = (silences[place / classes.count], classes[place % classes.count])
            return AliveSegment(
                silenceFrom: silence.from, silenceTo: silence.to, occasionsFrom: occasions.from, occasionsTo: occasions.to,
                customers: counts[place], expectedActive: sums[place], meanProbability: sums[place] / Double(counts[place]))
        }
    }
}
