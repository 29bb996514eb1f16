/// A ``LeadQualificationPolicy`` from a closure.
///
/// ```swift
/// let byRoles = ClosureLeadQualificationPolicy("roles") { LeadScore(Double($0.buyingRoles.names.count) / 4) }
/// print(byRoles.score(LeadFacts(buyingRoles: [.decider])).score)  // 0.25
/// ```
public struct ClosureLeadQualificationPolicy: LeadQualificationPolicy {
    /// The name for results.
    public let name: String
    /// From which score on a lead counts as qualified.
    public let qualifiedFrom: Double
    private let judge: @Sendable (LeadFacts) -> LeadScore

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - name: The name for results.
    ///   - qualifiedFrom: From which score on a lead counts as qualified.
    ///   - judge: Scores a lead; must depend on its argument alone.
    public init(_ name: String, qualifiedFrom: Double = 0.7, _ judge: @escaping @Sendable (LeadFacts) -> LeadScore) {
        self.name = name
        self.qualifiedFrom = qualifiedFrom
        self.judge = judge
    }

    /// Asks the closure.
    ///
    /// - Parameter facts: What is known of the lead.
    /// - Returns: The score.
    public func score(_ facts: LeadFacts) -> LeadScore { judge(facts) }
}
