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
    /// Equal histories are computed once, and what a customer who is alive buys once for each *x* and *T*.
    ///
    /// - Parameters:
    ///   - summaries: The customers, in the model's time unit.
    ///   - duration: How long from the end of the observation on, in time units, from 0.
    /// - Returns: Two columns in the order of the summaries.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a duration below zero or not finite.
    /// - Complexity: O(*n*) in the customers and the distinct histories, on all cores.
    public func predictions(for summaries: RepeatPurchaseSummaries, in duration: Double) throws -> RepeatPurchasePredictions {
        guard duration >= 0, duration.isFinite else {
            throw ClienteleError(.invalidArgument, "the duration is \(duration)", remedy: "give a number of time units from 0")
        }
        let histories = try DistinctHistories(summaries.columns)
        let expectations = try Parallel.chunked(histories.pairs.count, size: 256) { pair in
            let (x, age) = histories.pairs[pair]
            return future(of: RepeatPurchaseSummary(validRepeatPurchases: x, ageAtLastPurchase: x == 0 ? 0 : age, age: age))
                .expectedPurchases(in: duration)
        }
        let alive = try Parallel.chunked(histories.count, size: 1_024) { probabilityAlive(histories[$0]) }
        let expected = alive.indices.map { alive[$0] * expectations[Int(histories.pairCodes[$0])] }
        return RepeatPurchasePredictions(
            duration: duration, probabilityAlive: try histories.gather(alive), expectedPurchases: try histories.gather(expected))
    }
}

extension Parallel {
    /// Maps numbers from 0 on all cores, in runs of a fixed size.
    static func chunked<Output: Sendable>(_ count: Int, size: Int, _ body: @Sendable (Int) -> Output) throws -> [Output] {
        let parts = try map(count: (count + size - 1) / size) { chunk in
            (chunk * size..<Swift.min((chunk + 1) * size, count)).map(body)
        }
        return parts.count == 1 ? parts[0] : Array(parts.joined())
    }
}
