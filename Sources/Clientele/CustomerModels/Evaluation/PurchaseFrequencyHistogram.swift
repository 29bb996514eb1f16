/// How many customers bought again 0, 1, 2 … times in the calibration, and how many should have by the model.
///
/// It shows whether a model fits the data that it was fitted to (Schmittlein, Morrison & Colombo 1987; Fader, Hardie & Lee 2005, figure 2).
/// Every customer's own age counts.
public struct PurchaseFrequencyHistogram: Sendable, Equatable, Codable {
    /// One number of repeat purchases.
    public struct Bar: Sendable, Hashable, Codable {
        /// The number of repeat purchases; the smallest one of the last bar.
        public var repeatPurchases: Int
        /// Whether the bar also holds all larger numbers.
        public var isOpenEnded: Bool
        /// How many customers bought so often.
        public var actual: Double
        /// How many should have by the model.
        public var expected: Double
    }

    /// The bars from 0 on.
    public var bars: [Bar]

    /// Holds a model against the numbers of repeat purchases that it was fitted to.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - summaries: The customers.
    ///   - last: The number from which on all are put into one bar, 1 to 1,000; 7 as in the literature.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a last number outside that range.
    /// - Complexity: O(*n*) in the customers, and a distribution of counts for each different age.
    public init<Model: RepeatBuyingModel>(of model: Model, on summaries: RepeatPurchaseSummaries, upTo last: Int = 7) throws {
        guard (1...1_000).contains(last) else {
            throw ClienteleError(.invalidArgument, "a last bar of \(last) is none", remedy: "give a number from 1 to 1,000")
        }
        var actual = [Double](repeating: 0, count: last + 1)
        var weights: [Double: Double] = [:]
        for row in summaries.indices {
            let history = summaries[row]
            actual[min(history.repeatPurchases, last)] += history.weight
            weights[history.age, default: 0] += history.weight
        }
        let process = model.newCustomer
        let ages = weights.sorted { $0.key < $1.key }
        let shares = try Parallel.map(count: ages.count) { index in
            (0..<last).map { ages[index].value * process.probability(of: $0, in: ages[index].key) }
        }
        var expected = [Double](repeating: 0, count: last + 1)
        for (share, age) in zip(shares, ages) {
            for (count, value) in share.enumerated() { expected[count] += value }
            expected[last] += max(0, age.value - share.reduce(0, +))
        }
        bars = (0...last).map {
            Bar(repeatPurchases: $0, isOpenEnded: $0 == last, actual: actual[$0], expected: expected[$0])
        }
    }
}
