/// A ``NextBestActionPolicy`` from a closure.
///
/// ```swift
/// let onlyLeads = ClosureNextBestActionPolicy("leads") { facts in
///     facts.leadWeightedAmount.map { ProposedAction(.callLead, effect: $0 * 0.1) }
/// }
/// print(onlyLeads.action(for: NextActionFacts()) == nil)  // true
/// ```
public struct ClosureNextBestActionPolicy: NextBestActionPolicy {
    /// The name for results.
    public let name: String
    private let judge: @Sendable (NextActionFacts) -> ProposedAction?

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - name: The name for results.
    ///   - judge: Says what is best done next; must depend on its argument alone.
    public init(_ name: String, _ judge: @escaping @Sendable (NextActionFacts) -> ProposedAction?) {
        self.name = name
        self.judge = judge
    }

    /// Asks the closure.
    ///
    /// - Parameter facts: What is known of a customer or an open lead.
    /// - Returns: The action.
    public func action(for facts: NextActionFacts) -> ProposedAction? { judge(facts) }
}
