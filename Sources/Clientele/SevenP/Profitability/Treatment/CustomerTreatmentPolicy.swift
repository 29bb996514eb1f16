/// Decides who is to be grown, kept, fixed or let go.
///
/// The contract: the same facts give the same answer, on any thread.
public protocol CustomerTreatmentPolicy: Sendable {
    /// The policy's name, as results state it.
    var name: String { get }
    /// The policy's thresholds by name, as results state them.
    var thresholds: [String: Double] { get }

    /// What to do about a customer.
    ///
    /// - Parameter facts: What is known of the customer.
    /// - Returns: What to do.
    func treatment(of facts: CustomerTreatmentFacts) -> CustomerTreatment
}

extension CustomerTreatmentPolicy {
    /// No thresholds unless the type says otherwise.
    public var thresholds: [String: Double] { [:] }
}

extension CustomerTreatmentPolicy where Self == ProfitAndPotentialPolicy {
    /// Net profit from zero and potential above the median.
    public static var profitAndPotential: ProfitAndPotentialPolicy { ProfitAndPotentialPolicy() }
}
