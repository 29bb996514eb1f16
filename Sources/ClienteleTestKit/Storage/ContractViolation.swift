/// A rule that a store does not keep, and what was seen.
public struct ContractViolation: Sendable, Hashable, Codable {
    /// The rule.
    public var rule: StoreRule
    /// What was seen, as a sentence without a closing full stop.
    public var message: String

    /// Makes a violation.
    ///
    /// - Parameters:
    ///   - rule: The rule.
    ///   - message: What was seen.
    public init(rule: StoreRule, message: String) {
        self.rule = rule
        self.message = message
    }
}

extension ContractViolation: CustomStringConvertible {
    /// The rule's id and what was seen.
    public var description: String { "\(rule.rawValue): \(message)" }
}
