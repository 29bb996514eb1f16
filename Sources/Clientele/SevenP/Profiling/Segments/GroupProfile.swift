/// What sets a group of customers apart from the base.
public struct GroupProfile: Sendable, Hashable, Codable {
    /// The group.
    public var name: String
    /// How many customers it has.
    public var customers: Int
    /// How many ids that an app gave are of nobody known on the day; an id given twice counts once.
    public var unknownCustomers: Int
    /// The means of all numbers, beside those of the base, without a test: attributes in byte order of their names, then how complete records
    /// are, then how customers buy.
    public var figures: [GroupFigure]
    /// What it differs in, by the adjusted p-value, then by how far the index is from 100.
    public var traits: [ProfileTrait]
}
