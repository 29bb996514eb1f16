/// The way of discounting behind a result.
public struct DiscountingDescription: Sendable, Hashable, Codable {
    /// The method's name.
    public var name: String
    /// The method's parameters by name.
    public var parameters: [String: Double]
}
