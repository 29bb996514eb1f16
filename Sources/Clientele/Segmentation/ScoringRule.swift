/// How the values of one axis become scores.
public enum ScoringRule: Sendable, Hashable {
    /// By mid-rank among the *n* customers: 1 + ⌊5 · (2 · strictly worse + equal) / 2*n*⌋.
    ///
    /// About a fifth of the customers gets each score where values differ; coarse data leave scores empty.
    case midRank
    /// By four fixed values from which the scores 2, 3, 4 and 5 begin, from the worst to the best.
    ///
    /// They ascend for frequency (occasions) and monetary value (minor units) and descend for recency (days).
    case thresholds([Int64])
}

extension ScoringRule: Codable {
    private enum CodingKeys: String, CodingKey {
        case thresholds
    }

    private static let midRankName = "midRank"

    /// Reads `"midRank"` or `{"thresholds": […]}`.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        if let name = try? decoder.singleValueContainer().decode(String.self) {
            guard name == ScoringRule.midRankName else {
                throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "'\(name)' is no scoring rule"))
            }
            self = .midRank
        } else {
            self = .thresholds(try decoder.container(keyedBy: CodingKeys.self).decode([Int64].self, forKey: .thresholds))
        }
    }

    /// Writes `"midRank"` or `{"thresholds": […]}`.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .midRank:
            var value = encoder.singleValueContainer()
            try value.encode(ScoringRule.midRankName)
        case .thresholds(let thresholds):
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(thresholds, forKey: .thresholds)
        }
    }
}
