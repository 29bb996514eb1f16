/// How much low performance, importance and feasibility count when processes are ranked; brought to a sum of 1.
public struct RedesignWeights: Sendable, Hashable, Codable {
    /// How much it counts that a process performs badly.
    public var lowPerformance: Double
    /// How much it counts that much depends on it.
    public var importance: Double
    /// How much it counts that a redesign is feasible.
    public var feasibility: Double

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - lowPerformance: How much it counts that a process performs badly.
    ///   - importance: How much it counts that much depends on it.
    ///   - feasibility: How much it counts that a redesign is feasible.
    public init(
        lowPerformance: Double = 1, importance: Double = 1, feasibility: Double = 1
    ) {
        self.lowPerformance = lowPerformance
        self.importance = importance
        self.feasibility = feasibility
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case lowPerformance, importance, feasibility
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        lowPerformance = try values.decodeIfPresent(Double.self, forKey: .lowPerformance) ?? 1
        importance = try values.decodeIfPresent(Double.self, forKey: .importance) ?? 1
        feasibility = try values.decodeIfPresent(Double.self, forKey: .feasibility) ?? 1
    }
}
