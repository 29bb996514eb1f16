/// The profiles of the groups of one division of the customers, for example of the tiers.
///
/// Each group is compared with all other customers of the base, trait by trait: shares of the most frequent categories that at least five
/// customers have, and means where at least 30 customers in the group and as many outside have a value. Customers whose value is not known
/// do not count for that trait. The p-values are corrected together, after Holm (1979), so that the chance of even one false adjusted value
/// below 0.05 is at most 5 % as far as each is valid: shares are tested exactly; means after Welch, which with skewed values takes large groups.
///
/// How customers buy in numbers is what tiers, segments and clusters are made of, so that a test of it would prove nothing: it stands in
/// ``GroupProfile/figures`` only. Where an app's own groups are made of a trait, its p-value means nothing either.
public struct GroupProfiles: Sendable, Hashable, Codable {
    /// What divides the customers: `tier`, `segment`, `cluster`, or the name an app gave.
    public var basis: String
    /// How many customers are in a group; who is in several counts once.
    public var customers: Int
    /// How many traits were looked at, for Holm's correction.
    public var comparisons: Int
    /// The groups in the order of the division.
    public var groups: [GroupProfile]
}
