/// The profiles of the groups of one division of the customers, for example of the tiers.
public struct GroupProfiles: Sendable, Hashable, Codable {
    /// What divides the customers: `tier`, `segment`, `cluster`, or the name an app gave.
    public var basis: String
    /// How many customers are in a group.
    public var customers: Int
    /// How many traits were looked at, for Holm's correction.
    public var comparisons: Int
    /// The groups in the order of the division.
    public var groups: [GroupProfile]
}
