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
        let alive = try values(of: columns, alike: .history) { probabilityAlive($0) }
        let futures = try values(of: columns, alike: .future) { future(of: $0).expectedPurchases(in: duration) }
        let expected = try Parallel.chunked(alive.count, size: 32_768) { alive[$0] * futures[$0] }
        return RepeatPurchasePredictions(duration: duration, probabilityAlive: alive, expectedPurchases: expected)
    }

    /// Computes a value of each row, once for all rows that are alike unless there are hardly any.
    private func values(
        of columns: RepeatPurchaseColumns, alike likeness: HistoryGroups.Likeness, _ body: @Sendable (RepeatPurchaseSummary) -> Double
    ) throws -> [Double] {
        guard !HistoryGroups.areHardlyWorthwhile(columns, by: likeness) else {
            return try Parallel.chunked(columns.count, size: 4_096) { body(columns.history($0)) }
        }
        let groups = try HistoryGroups(columns, by: likeness)
        return try groups.gather(groups.map(chunk: 256) { body(columns.history($0)) })
    }
}
