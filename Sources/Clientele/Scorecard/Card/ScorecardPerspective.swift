/// A perspective of a scorecard: one of the views that the objectives are grouped by.
///
/// Its ``kind`` says which part it plays in the checks; any number of perspectives may play the same part, or none that is known.
///
/// ```swift
/// print(ScorecardPerspective.standard.map(\.id))  // ["financial", "customer", "internalProcess", "learningAndGrowth"]
/// ```
public struct ScorecardPerspective: Sendable, Hashable, Codable {
    /// What objectives refer to it by.
    public var id: String
    /// What it is called.
    public var name: String
    /// The part it plays.
    public var kind: PerspectiveKind
    /// Its weight in the score, at least 0; equal ones where no perspective has one.
    @ExplicitNull public var weight: Double?

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - id: What objectives refer to it by.
    ///   - name: What it is called.
    ///   - kind: The part it plays.
    ///   - weight: Its weight in the score, at least 0; equal ones where no perspective has one.
    public init(
        id: String, name: String, kind: PerspectiveKind = .other, weight: Double? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        _weight = ExplicitNull(wrappedValue: weight)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, name, kind, weight
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(String.self, forKey: .id)
        name = try values.decode(String.self, forKey: .name)
        kind = try values.decodeIfPresent(PerspectiveKind.self, forKey: .kind) ?? .other
        _weight = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .weight))
    }
}

extension ScorecardPerspective {
    /// The four of Kaplan & Norton (1992), the one that the others lead to first.
    public static let standard: [ScorecardPerspective] = [
        ScorecardPerspective(id: "financial", name: "Financial", kind: .financial),
        ScorecardPerspective(id: "customer", name: "Customer", kind: .customer),
        ScorecardPerspective(id: "internalProcess", name: "Internal process", kind: .internalProcess),
        ScorecardPerspective(id: "learningAndGrowth", name: "Learning and growth", kind: .learningAndGrowth),
    ]
}
