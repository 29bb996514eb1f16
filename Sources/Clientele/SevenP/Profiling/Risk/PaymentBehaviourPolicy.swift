/// The built-in ``CustomerRiskPolicy``: payment behaviour and dispute rate against thresholds that can be set; all are conventions.
///
/// *High*: something is past due for longer than ``highOverdueDays``, or of at least ``fewestInvoices`` due the share paid late is at least
/// ``highLateShare``, or of as many invoices the share disputed is at least ``highDisputeShare``. *Medium*: something is past due at all, or
/// one of the shares reaches half its limit. *Low*: everybody else.
public struct PaymentBehaviourPolicy: CustomerRiskPolicy, Hashable {
    /// Past due for longer than this many days is high; 60 unless told.
    public var highOverdueDays = 60
    /// From how many invoices on a share is looked at; 3 unless told.
    public var fewestInvoices = 3
    /// The share of late invoices that is high; 0.5 unless told.
    public var highLateShare = 0.5
    /// The share of disputed invoices that is high; 0.2 unless told.
    public var highDisputeShare = 0.2

    /// Makes the policy with its customary thresholds.
    public init() {}

    /// Judges a customer by the thresholds.
    ///
    /// - Parameter facts: How invoices were paid, and what was disputed.
    /// - Returns: The level.
    public func level(of facts: CustomerRiskFacts) -> RiskLevel {
        let late = facts.dueInvoices >= fewestInvoices ? facts.lateShare : 0
        let disputed = facts.invoices >= fewestInvoices ? facts.disputeShare : 0
        if facts.longestOverdueDays > highOverdueDays || late >= highLateShare || disputed >= highDisputeShare { return .high }
        return facts.overdueMinorUnits > 0 || late >= highLateShare / 2 || disputed >= highDisputeShare / 2 ? .medium : .low
    }
}

extension CustomerRiskPolicy where Self == PaymentBehaviourPolicy {
    /// Payment behaviour and dispute rate against the customary thresholds.
    public static var paymentBehaviour: PaymentBehaviourPolicy { PaymentBehaviourPolicy() }
}
