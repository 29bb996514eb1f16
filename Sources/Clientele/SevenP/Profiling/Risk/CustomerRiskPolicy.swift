/// Judges how risky a customer is.
///
/// The contract: the answer depends on the facts alone.
public protocol CustomerRiskPolicy: Sendable {
    /// The level of a customer with at least one invoice.
    ///
    /// - Parameter facts: How invoices were paid, and what was disputed.
    /// - Returns: The level.
    func level(of facts: CustomerRiskFacts) -> RiskLevel
}
