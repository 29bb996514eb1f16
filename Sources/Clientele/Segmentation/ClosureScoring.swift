/// A ``ScoringPolicy`` from a closure, for fixed thresholds or another rule an axis.
///
/// ```swift
/// let scoring = ClosureScoring { $0 == .recency ? .thresholds([365, 180, 90, 30]) : .midRank }
/// ```
public struct ClosureScoring: ScoringPolicy {
    private let rules: @Sendable (RFMAxis) -> ScoringRule

    /// Makes a policy.
    ///
    /// - Parameter rules: Gives the rule of an axis.
    public init(_ rules: @escaping @Sendable (RFMAxis) -> ScoringRule) {
        self.rules = rules
    }

    /// Asks the closure.
    ///
    /// - Parameter axis: The axis.
    /// - Returns: What the closure says.
    public func rule(for axis: RFMAxis) -> ScoringRule { rules(axis) }
}
