/// A cause of a problem, or of another cause.
///
/// It is *found* when there is evidence for it, it has not been ruled out, and everything between it and the problem is found too.
public struct ProblemCause: Sendable, Hashable, Codable {
    /// What initiatives and other causes refer to it by.
    public var id: String
    /// What it is.
    public var name: String
    /// The id of the cause that it brings about; `null` where it brings about the problem itself.
    @ExplicitNull public var causeOf: String?
    /// What shows that it is so.
    public var evidence: [CauseEvidence]
    /// Whether it was looked into and found not to be so.
    public var isRuledOut: Bool

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - id: What initiatives and other causes refer to it by.
    ///   - name: What it is.
    ///   - causeOf: The id of the cause that it brings about; `null` where it brings about the problem itself.
    ///   - evidence: What shows that it is so.
    ///   - isRuledOut: Whether it was looked into and found not to be so.
    public init(
        id: String, name: String, causeOf: String? = nil, evidence: [CauseEvidence] = [], isRuledOut: Bool = false
    ) {
        self.id = id
        self.name = name
        self.evidence = evidence
        self.isRuledOut = isRuledOut
        _causeOf = ExplicitNull(wrappedValue: causeOf)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, name, causeOf, evidence, isRuledOut
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
        _causeOf = ExplicitNull(wrappedValue: try values.decodeIfPresent(String.self, forKey: .causeOf))
        evidence = try values.decodeIfPresent([CauseEvidence].self, forKey: .evidence) ?? []
        isRuledOut = try values.decodeIfPresent(Bool.self, forKey: .isRuledOut) ?? false
    }
}
