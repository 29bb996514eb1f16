/// What the most valuable customers bring.
public struct TopShare: Codable, Sendable, Hashable {
    /// The share of customers, from those of the highest value on, 0 to 1.
    public var customerShare: Double
    /// The share of the total value that they bring, 0 to 1.
    public var valueShare: Double
}
