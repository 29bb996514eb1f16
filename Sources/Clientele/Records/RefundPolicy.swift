/// Decides which purchases count as occasions when some of them were given back.
///
/// A refund always lowers what a customer is worth. Whether it also takes away the *occasion* is a judgement: the policy says which lines
/// are netted against each other, and when a group of netted lines still is a purchase.
///
/// The default, ``NetWithin`` the day, is: a day with at least one purchase line counts; if the day also has refunds, its net must be above
/// zero.
///
/// ```swift
/// let strict = ClosureRefundPolicy(netting: .order) { $0.refundLines == 0 && $0.purchaseLines > 0 }
/// ```
public protocol RefundPolicy: Sendable {
    /// Which lines of a customer are netted against each other.
    var netting: RefundNetting { get }

    /// Whether a group of netted lines is a purchase occasion. It must depend on the lines alone.
    ///
    /// - Parameter lines: What the group adds up to.
    /// - Returns: `true` when the group counts.
    func isOccasion(_ lines: NettedLines) -> Bool
}
