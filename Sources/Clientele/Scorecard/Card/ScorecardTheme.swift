/// A strategic theme: what a group of objectives is about, within a perspective or across several.
public struct ScorecardTheme: Sendable, Hashable, Codable {
    /// What objectives refer to it by.
    public var id: String
    /// What it is called.
    public var name: String

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - id: What objectives refer to it by.
    ///   - name: What it is called.
    public init(
        id: String, name: String
    ) {
        self.id = id
        self.name = name
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, name
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
    }
}
