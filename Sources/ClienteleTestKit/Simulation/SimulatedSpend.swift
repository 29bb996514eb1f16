public import Clientele

/// Repeat purchases with amounts, drawn from the Gamma-Gamma model by its story alone: a rate for each customer, then every amount.
///
/// The same seed gives the same amounts.
///
/// ```swift
/// let model = try GammaGamma(p: 6.25, q: 3.74, gamma: 15.44)
/// print(try SimulatedSpend(of: model, occasions: [3, 1, 2], seed: 1).histories.map(\.repeatPurchases))  // [3, 1, 2]
/// ```
public struct SimulatedSpend: Sendable, Hashable {
    /// The histories, all of age 1, with the mean amount of the repeat purchases.
    public let histories: [RepeatPurchaseSummary]

    /// Draws the amounts of customers whose numbers of repeat purchases are given.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - occasions: How often each customer bought again.
    ///   - seed: The seed.
    /// - Throws: ``Clientele/ClienteleError/Code/invalidRecord`` for a negative number of purchases.
    public init(of model: GammaGamma, occasions: [Int], seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        histories = try occasions.map { count in
            let rate = random.nextGamma(shape: model.q) / model.gamma
            var total = 0.0
            for _ in 0..<max(count, 0) { total += random.nextGamma(shape: model.p) / rate }
            return try RepeatPurchaseSummary(
                repeatPurchases: count, ageAtLastPurchase: count > 0 ? 1 : 0, age: 1,
                meanRepeatSpend: count > 0 ? total / Double(count) : nil)
        }
    }
}
