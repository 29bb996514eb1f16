/// Judges how well a lead qualifies.
///
/// ```swift
/// let facts = LeadFacts(qualification: LeadQualification(hasMoney: true, hasNeed: true))
/// let score = MoneyAuthorityNeedPolicy().score(facts)
/// print(score.lowest, score.highest)  // 0.7 1.0
/// ```
///
/// The contract: the answer depends on the facts alone.
public protocol LeadQualificationPolicy: Sendable {
    /// A short name for results.
    var name: String { get }
    /// The numbers that the policy judges by, for results.
    var parameters: [String: Double] { get }
    /// From which score on, 0 to 1, a lead counts as qualified.
    var qualifiedFrom: Double { get }

    /// Scores a lead.
    ///
    /// - Parameter facts: What is known of the lead.
    /// - Returns: The score, and what it could come to once all is known.
    func score(_ facts: LeadFacts) -> LeadScore
}

extension LeadQualificationPolicy {
    /// No numbers.
    public var parameters: [String: Double] { [:] }
    /// Seven tenths.
    public var qualifiedFrom: Double { 0.7 }
}
