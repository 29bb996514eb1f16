/// A ``ChurnRule`` from a closure, for a one-line rule.
public struct ClosureChurnRule: ChurnRule {
    /// The rule in words.
    public let statement: String
    private let rule: @Sendable (ChurnHistory) -> Int

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - statement: The rule in words, as it stands in results.
    ///   - rule: How many days of silence are no loss yet.
    public init(_ statement: String, rule: @escaping @Sendable (ChurnHistory) -> Int) {
        self.statement = statement
        self.rule = rule
    }

    /// Asks the closure.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: What the closure says.
    public func allowedSilence(after history: ChurnHistory) -> Int { rule(history) }
}
