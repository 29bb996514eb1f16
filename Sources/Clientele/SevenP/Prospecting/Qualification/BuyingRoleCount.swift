/// How many open leads have somebody for a buying role.
public struct BuyingRoleCount: Sendable, Hashable, Codable {
    /// The role: `purchaser`, `user`, `decider` or `influencer`.
    public var role: String
    /// How many open leads have somebody for it.
    public var leads: Int
    /// Their share; `null` without an open lead.
    @ExplicitNull public var share: Double?
}
