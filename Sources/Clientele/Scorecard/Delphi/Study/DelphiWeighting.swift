/// How the rankings of the last round become weights; ratings, points and fuzzy numbers always weigh by their means.
public enum DelphiWeighting: String, Codable, Sendable, Hashable, CaseIterable {
    /// Rank-sum weights 2 (m + 1 − R) / (m (m + 1)) of the mean rank *R* of *m* factors (Stillwell, Seaver & Edwards 1981).
    case rankSum
    /// The mean over the experts of each one's rank-order centroid weights, (1/m) Σ 1/i for i from the rank to *m* (Barron & Barrett
    /// 1996); tied factors share the mean of the places that they take.
    case rankOrderCentroid
}

extension DelphiWeighting {
    /// Reads the name of a method.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for a name that no method has.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let method = DelphiWeighting(rawValue: name) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(name)' is no way to weigh; write rankSum or rankOrderCentroid")
        }
        self = method
    }
}
