/// A problem with its causes, each below what it causes, and the evidence for each.
///
/// A remedy that is aimed at no found cause solves nothing: services are improved while customers leave for a better product. So a problem
/// is drilled down to its causes first; ``findings(for:)`` tells where that was not done.
public struct CauseTree: Sendable, Hashable, Codable {
    /// What is wrong.
    public var problem: String
    /// Its causes, in any order.
    public var causes: [ProblemCause]

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - problem: What is wrong.
    ///   - causes: Its causes, in any order.
    public init(
        problem: String, causes: [ProblemCause] = []
    ) {
        self.problem = problem
        self.causes = causes
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case problem, causes
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        problem = try values.decode(String.self, forKey: .problem)
        causes = try values.decodeIfPresent([ProblemCause].self, forKey: .causes) ?? []
    }
}
