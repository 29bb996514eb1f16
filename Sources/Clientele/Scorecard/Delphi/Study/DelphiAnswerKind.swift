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
