/// Decides how customers are divided into tiers by their number: the first percent, the next four, and so on.
///
/// A customer is in a tier while the share of customers of *strictly higher* value is below the tier's share; so equal values always share
/// a tier. A customer of no positive value is always in the lowest.
public protocol TierPolicy: Sendable {
    /// What value is counted in.
    var basis: ValueBasis { get }

    /// The tiers from the top, the last one ending at the whole.
    var cuts: [ShareCut] { get }
}
