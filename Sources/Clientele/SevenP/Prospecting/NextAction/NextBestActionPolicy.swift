/// Judges what is best done next for a customer or a lead, and what it is expected to bring.
///
/// Whether an action helps, and how much, is for an experiment to say: hold some customers back, and let ``PromotionAnalysis`` compare them.
/// Until then the shares that a policy reckons with are assumptions, and the result says which ones.
///
/// The contract: the answer depends on the facts alone.
public protocol NextBestActionPolicy: Sendable {
    /// A short name for results.
    var name: String { get }
    /// The numbers that the policy judges by, for results.
    var parameters: [String: Double] { get }

    /// What is best done next.
    ///
    /// - Parameter facts: What is known of a customer or an open lead.
    /// - Returns: The action, or `nil` where there is nothing to do.
    func action(for facts: NextActionFacts) -> ProposedAction?
}

extension NextBestActionPolicy {
    /// No numbers.
    public var parameters: [String: Double] { [:] }
}
