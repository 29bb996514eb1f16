/// A ``CustomerTreatmentPolicy`` from a closure, for a short rule.
///
/// ```swift
/// let policy = ClosureTreatmentPolicy(name: "by service") { facts in
///     facts.costToServe.minorUnits * 2 > facts.marginalProfit.minorUnits ? .fix : .keep
/// }
/// ```
public struct ClosureTreatmentPolicy: CustomerTreatmentPolicy {
    /// The policy's name, as results state it.
    public let name: String
    /// The policy's thresholds by name, as results state them.
    public let thresholds: [String: Double]
    private let rule: @Sendable (CustomerTreatmentFacts) -> CustomerTreatment

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - name: The policy's name, as results state it.
    ///   - thresholds: The policy's thresholds by name, as results state them.
    ///   - rule: What to do about a customer.
    public init(
        name: String, thresholds: [String: Double] = [:], rule: @escaping @Sendable (CustomerTreatmentFacts) -> CustomerTreatment
    ) {
        self.name = name
        self.thresholds = thresholds
        self.rule = rule
    }

    /// Asks the closure.
    ///
    /// - Parameter facts: What is known of the customer.
    /// - Returns: What the closure says.
    public func treatment(of facts: CustomerTreatmentFacts) -> CustomerTreatment { rule(facts) }
}
