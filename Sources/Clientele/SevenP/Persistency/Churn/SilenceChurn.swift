/// A ``ChurnRule`` of one length of silence for all.
public struct SilenceChurn: ChurnRule, Hashable, Codable {
    /// How many days of silence are no loss yet.
    public var days: Int

    /// Makes the rule.
    ///
    /// - Parameter days: How many days of silence are no loss yet, from 0.
    public init(days: Int) {
        self.days = days
    }

    /// The rule in words.
    public var statement: String { "lost after more than \(days) days without a purchase" }

    /// The same for everybody.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: ``days``.
    public func allowedSilence(after history: ChurnHistory) -> Int { days }
}
