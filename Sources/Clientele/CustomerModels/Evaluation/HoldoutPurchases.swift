/// How often the customers of repeat-purchase summaries bought after the end of their observation.
///
/// The outcomes against which forecasts are held: a split by date, the customers being those of the calibration alone.
public struct HoldoutPurchases: Sendable, Equatable {
    /// The last day of the calibration.
    public let calibrationEnd: CalendarDay
    /// The last day of the holdout.
    public let holdoutEnd: CalendarDay
    /// How long the holdout is, in time units; whole opportunities where those are counted.
    public let duration: Double
    /// The number of purchase occasions, or of opportunities with one, of each row of the summaries.
    public let counts: [Int]

    /// How many purchases there are in all.
    public var total: Int { counts.reduce(0, +) }
}

extension PurchaseSummaries {
    /// Counts what the customers of a calibration bought afterwards.
    ///
    /// In continuous time the holdout begins on the day after the calibration. Where opportunities are counted, it has the complete periods
    /// after the last one that the calibration completed; the summaries know nothing of a period that the calibration's end cuts in two.
    ///
    /// - Parameters:
    ///   - summaries: The customers by the end of the calibration, made of the same purchases.
    ///   - end: The last day of the holdout.
    ///   - refunds: Which purchases are occasions; the policy that the summaries were made with.
    /// - Returns: One count a row of the summaries; a customer of whom no row is here bought nothing.
    /// - Throws: ``ClienteleError/Code/missingData`` for summaries without ids or without the day of their end;
    ///   ``ClienteleError/Code/invalidArgument`` where the holdout has no day, or no complete opportunity
    ///   where those are counted.
    /// - Complexity: O(*n*) in the days with purchases of these customers, and O(*c* log *c*) for *c* customers.
    public func holdoutPurchases(
        of summaries: RepeatPurchaseSummaries, through end: CalendarDay, refunds: some RefundPolicy = NetWithin(.day)
    ) throws -> HoldoutPurchases {
        try requireNetting(of: refunds)
        guard let calibrationEnd = summaries.calibrationEnd, let ids = summaries.ids else {
            throw ClienteleError(
                .missingData, "the summaries do not say whose they are, or when their observation ends",
                remedy: "make them of purchases with repeatPurchases(calibrationEnd:timeUnit:refunds:entry:)")
        }
        let holdout = HoldoutClock(unit: summaries.timeUnit, calibrationEnd: calibrationEnd, end: end)
        guard end > calibrationEnd, holdout.duration > 0 else {
            let part = summaries.timeUnit.isDiscrete ? "complete \(summaries.timeUnit)" : "day"
            throw ClienteleError(
                .invalidArgument, "a holdout after \(calibrationEnd) through \(end) has no \(part)",
                remedy: "end the calibration earlier, or the holdout later")
        }
        let chunk = 8_192
        let parts = try Parallel.map(count: (ids.count + chunk - 1) / chunk) { part in
            (part * chunk..<Swift.min((part + 1) * chunk, ids.count)).map { row in
                guard let customer = customers.rank(of: ids[row]) else { return 0 }
                let days = occasionDays(of: customer, through: end, refunds: refunds)
                return holdout.count(days)
            }
        }
        return HoldoutPurchases(
            calibrationEnd: calibrationEnd, holdoutEnd: end, duration: holdout.duration, counts: parts.flatMap(\.self))
    }
}

extension HoldoutPurchases {
    /// Throws unless the outcomes are of the customers of summaries.
    func check(_ summaries: RepeatPurchaseSummaries) throws {
        guard counts.count == summaries.count, summaries.calibrationEnd == calibrationEnd else {
            throw ClienteleError(
                .invalidArgument, "the outcomes are of \(counts.count) customers from \(calibrationEnd) on, the summaries are others",
                remedy: "count the outcomes with holdoutPurchases(of:through:refunds:) for these summaries")
        }
    }
}
