/// What an attribute says of being one of the best customers.
public struct LookAlikeAttribute: Sendable, Hashable, Codable {
    /// The attribute.
    public var attribute: String
    /// The mean change of the log odds in size, over the customers: how much the attribute tells.
    public var meanWeight: Double
    /// Its values, the one that speaks most for a best customer first; at most 12.
    public var values: [LookAlikeValue]
}
