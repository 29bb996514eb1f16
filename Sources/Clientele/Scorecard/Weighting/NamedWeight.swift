/// The weight of one criterion.
public struct NamedWeight: Sendable, Hashable, Codable {
    /// The criterion.
    public let name: String
    /// Its weight, from 0 to 1.
    public let weight: Double

    init(_ name: String, _ weight: Double) {
        self.name = name
        self.weight = weight
    }
}
