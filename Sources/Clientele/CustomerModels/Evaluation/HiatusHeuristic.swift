/// The rule that managers use in the place of a model: a customer who has been silent for too long is gone, all others go on as before.
///
/// A customer is taken for active as long as the silence since the last purchase does not exceed a hiatus; an active one is expected to
/// go on at its own past rate, *x*/*T*, and another to buy nothing (Wübben & von Wangenheim 2008, "Instant customer base analysis: managerial
/// heuristics often 'get it right'"). A model has to beat it to be worth its trouble.
///
/// ```swift
/// let heuristic = try HiatusHeuristic(hiatus: 26)
/// let customer = try RepeatPurchaseSummary(repeatPurchases: 4, ageAtLastPurchase: 30, age: 40)
/// print(heuristic.isActive(customer), heuristic.expectedPurchases(of: customer, in: 20))  // true 2.0
/// ```
public struct HiatusHeuristic: Sendable, Hashable, Codable {
    /// The longest silence of an active customer, in time units.
    public let hiatus: Double

    /// Makes the rule.
    ///
    /// - Parameter hiatus: The longest silence of an active customer, in time units, from 0.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a negative number or one that is not finite.
    public init(hiatus: Double) throws {
        guard hiatus.isFinite, hiatus >= 0 else {
            throw ClienteleError(.invalidArgument, "a hiatus of \(hiatus) is none", remedy: "give a number of time units from 0")
        }
        self.hiatus = hiatus
    }

    /// Reads a rule.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument``, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        try self.init(hiatus: decoder.container(keyedBy: CodingKeys.self).decode(Double.self, forKey: .hiatus))
    }

    private enum CodingKeys: String, CodingKey {
        case hiatus
    }

    /// Whether a customer counts as active at the end of the observation.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: Whether the silence does not exceed the hiatus.
    public func isActive(_ history: RepeatPurchaseSummary) -> Bool {
        history.age - history.ageAtLastPurchase <= hiatus
    }

    /// What a customer is expected to buy after the end of the observation.
    ///
    /// - Parameters:
    ///   - history: What is known of the customer.
    ///   - duration: The duration in time units.
    /// - Returns: The customer's past rate times the duration, or 0 for one who is not active.
    public func expectedPurchases(of history: RepeatPurchaseSummary, in duration: Double) -> Double {
        guard isActive(history), history.age > 0 else { return 0 }
        return Double(history.repeatPurchases) / history.age * duration
    }

    /// The hiatus that tells best who bought again, chosen on one period to be used on another.
    ///
    /// Each silence that occurs is tried; the one that misclassifies the fewest customers wins, of equal ones the shortest.
    ///
    /// - Parameters:
    ///   - summaries: The customers at the end of an earlier observation.
    ///   - outcomes: What they bought afterwards.
    /// - Returns: The rule; of no customers, a hiatus of 0.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` where the outcomes are not of these customers.
    /// - Complexity: O(*n* log *n*).
    public static func best(for summaries: RepeatPurchaseSummaries, outcomes: HoldoutPurchases) throws -> HiatusHeuristic {
        try outcomes.check(summaries)
        let silences = summaries.indices.map { summaries[$0].age - summaries[$0].ageAtLastPurchase }
        let order = summaries.indices.sorted { (silences[$0], $0) < (silences[$1], $1) }
        // With no hiatus at all everybody is gone, and wrong are those who bought.
        var wrong = 0.0
        for row in summaries.indices where outcomes.counts[row] > 0 { wrong += summaries[row].weight }
        var best: (wrong: Double, hiatus: Double)?
        for (place, row) in order.enumerated() {
            wrong += outcomes.counts[row] > 0 ? -summaries[row].weight : summaries[row].weight
            let isLast = place + 1 == order.count || silences[order[place + 1]] > silences[row]
            if isLast, best.map({ wrong < $0.wrong }) ?? true { best = (wrong, silences[row]) }
        }
        return try HiatusHeuristic(hiatus: best?.hiatus ?? 0)
    }
}
