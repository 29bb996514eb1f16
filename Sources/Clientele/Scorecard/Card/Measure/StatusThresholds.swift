/// From where on a measure is green or amber.
///
/// On the scale of ``ThresholdScale/achievement`` the plan for the day counts as 1: with `green` 0.95, a measure is green while it is at most
/// 0.05 of the way from baseline to target behind its plan. On that of ``ThresholdScale/value`` the two are readings in the unit of the
/// measure or, where the target is best, distances from it.
public struct StatusThresholds: Sendable, Hashable, Codable {
    /// What the two numbers are.
    public var scale: ThresholdScale
    /// Green from here on.
    public var green: Double
    /// Amber from here on, and red beyond.
    public var amber: Double

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - scale: What the two numbers are.
    ///   - green: Green from here on.
    ///   - amber: Amber from here on, and red beyond.
    public init(
        scale: ThresholdScale = .achievement, green: Double, amber: Double
    ) {
        self.scale = scale
        self.green = green
        self.amber = amber
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case scale, green, amber
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        scale = try values.decodeIfPresent(ThresholdScale.self, forKey: .scale) ?? .achievement
        green = try values.decode(Double.self, forKey: .green)
        amber = try values.decode(Double.self, forKey: .amber)
    }
}

extension StatusThresholds {
    /// Green up to a twentieth of the way behind the plan, amber up to a fifth: a custom of the field, not a law.
    public static let standard = StatusThresholds(green: 0.95, amber: 0.8)
}
