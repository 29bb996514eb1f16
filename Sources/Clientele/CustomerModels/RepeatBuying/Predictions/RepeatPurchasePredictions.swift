/// What a model expects of many customers, as columns in the order of their summaries.
public struct RepeatPurchasePredictions: Sendable, Equatable, Codable {
    /// How long from the end of the observation on, in time units.
    public let duration: Double
    /// The probability that each customer is alive at the end of the observation.
    public let probabilityAlive: [Double]
    /// The expected number of purchases of each customer within the duration.
    public let expectedPurchases: [Double]

    init(duration: Double, probabilityAlive: [Double], expectedPurchases: [Double]) {
        self.duration = duration
        self.probabilityAlive = probabilityAlive
        self.expectedPurchases = expectedPurchases
    }
}

extension RepeatBuyingModel {
    /// The probability of being alive and the expected purchases of many customers.
    ///
    /// Equal histories are computed once where there are many, and what a customer who is alive buys once for each *x* and *T*, or read off
    /// a table of a smooth function of *T*, right to about fourteen digits.
    ///
    /// - Parameters:
    ///   - summaries: The customers, in the model's time unit.
    ///   - duration: How long from the end of the observation on, in time units, from 0.
    /// - Returns: Two columns in the order of the summaries; what they say of a customer does not depend on that order.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a duration below zero or not finite.
    /// - Complexity: O(*n*) in the customers, on all cores.
    public func predictions(for summaries: RepeatPurchaseSummaries, in duration: Double) throws -> RepeatPurchasePredictions {
        guard duration >= 0, duration.isFinite else {
            throw ClienteleError(.invalidArgument, "the duration is \(duration)", remedy: "give a number of time units from 0")
        }
        let columns = summaries.columns
        if let model = self as? any ColumnPredictingModel { return try model.predictions(for: columns, in: duration) }
        let histories = try HistoryGroups.worthwhile(rows: columns.count) { HistoryGroups.Likeness.history.key(columns, $0) }
        let rows = histories?.representatives ?? Array(0..<columns.count)
        let alive = try Parallel.chunked(rows.count, size: 1_024) { probabilityAlive(columns.history(rows[$0])) }
        let futures = try HistoryGroups.worthwhile(rows: rows.count) { HistoryGroups.Likeness.future.key(columns, rows[$0]) }
        let distinct = futures?.representatives.map { rows[$0] } ?? rows
        let purchases = try Parallel.chunked(distinct.count, size: 256) { index in
            future(of: columns.history(distinct[index])).expectedPurchases(in: duration)
        }
        let expected = zip(alive, try futures?.gather(purchases) ?? purchases).map { $0 * $1 }
        return RepeatPurchasePredictions(
            duration: duration, probabilityAlive: try histories?.gather(alive) ?? alive,
            expectedPurchases: try histories?.gather(expected) ?? expected)
    }
}
