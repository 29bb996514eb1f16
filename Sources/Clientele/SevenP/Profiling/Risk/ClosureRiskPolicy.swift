/// A ``CustomerRiskPolicy`` from a closure.
///
/// ```swift
/// let strict = ClosureRiskPolicy { $0.longestOverdueDays > 30 ? .high : .low }
/// print(strict.level(of: CustomerRiskFacts(longestOverdueDays: 31)))  // high
/// ```
public struct ClosureRiskPolicy: CustomerRiskPolicy {
    private let judge: @Sendable (CustomerRiskFacts) -> RiskLevel

    /// Makes a policy.
    ///
    /// - Parameter judge: Gives the level.
    public init(_ judge: @escaping @Sendable (CustomerRiskFacts) -> RiskLevel) {
        self.judge = judge
    }

    /// Asks the closure.
    ///
    /// - Parameter facts: The facts.
    /// - Returns: What the closure says.
    public func level(of facts: CustomerRiskFacts) -> RiskLevel { judge(facts) }
}
