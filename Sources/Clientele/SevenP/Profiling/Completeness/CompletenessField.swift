/// One piece of information that a ``CompletenessTemplate`` asks for.
public struct CompletenessField: Sendable, Hashable, Codable {
    /// What it is called.
    public var name: String
    /// The group of information it belongs to.
    public var group: String
    /// The attributes that hold it, of which one is enough; the name `purchase` stands for a purchase in the base.
    public var attributes: [String]
    /// How much it counts in a score, above zero.
    public var weight: Double

    /// Describes a field.
    ///
    /// - Parameters:
    ///   - name: What it is called.
    ///   - group: The group of information it belongs to.
    ///   - attributes: The attributes that hold it, of which one is enough; its name unless told.
    ///   - weight: How much it counts; 1 unless told, and where it is not above zero.
    public init(_ name: String, group: String, attributes: [String] = [], weight: Double = 1) {
        self.name = name
        self.group = group
        self.attributes = attributes.isEmpty ? [name] : attributes
        self.weight = weight > 0 && weight.isFinite ? weight : 1
    }
}
