/// What the experts of a Delphi study are asked for.
public enum DelphiAnswerKind: String, Codable, Sendable, Hashable, CaseIterable {
    /// The order of the factors: 1 for the most important.
    case ranking
    /// A number for each factor, higher for the more important.
    case rating
    /// Points for each factor that sum to a pool.
    case allocation
    /// A triangular fuzzy number for each factor: the lowest, the likeliest and the highest value.
    case fuzzy
}

extension DelphiAnswerKind {
    /// Reads the name of a kind.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for a name that no kind has.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let kind = DelphiAnswerKind(rawValue: name) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(name)' is no kind of answer; write ranking, rating, allocation or fuzzy")
        }
        self = kind
    }
}
