/// A point of a Lorenz curve: the poorest customers, and the share of value they bring.
public struct LorenzPoint: Codable, Sendable, Hashable {
    /// The share of customers, from those of the lowest value on, 0 to 1.
    public var customerShare: Double
    /// The share of the total value that they bring, 0 to 1.
    public var valueShare: Double
}
