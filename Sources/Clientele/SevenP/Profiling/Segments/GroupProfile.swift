/// What sets a group of customers apart from the base.
public struct GroupProfile: Sendable, Hashable, Codable {
    /// The group.
    public var name: String
    /// How many customers it has.
    public var customers: Int
    /// What it differs in, by the adjusted p-value, then by how far the index is from 100.
    public var traits: [ProfileTrait]
}
