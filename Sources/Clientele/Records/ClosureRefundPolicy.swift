/// A ``RefundPolicy`` from a closure, for a one-line rule.
public struct ClosureRefundPolicy: RefundPolicy {
    /// Which lines are netted against each other.
    public let netting: RefundNetting
    private let rule: @Sendable (NettedLines) -> Bool

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - netting: Which lines are netted against each other.
    ///   - rule: Whether a group of lines is an occasion.
    public init(netting: RefundNetting, rule: @escaping @Sendable (NettedLines) -> Bool) {
        self.netting = netting
        self.rule = rule
    }

    /// Asks the closure.
    ///
    /// - Parameter lines: The netted lines.
    /// - Returns: What the closure says.
    public func isOccasion(_ lines: NettedLines) -> Bool { rule(lines) }
}
