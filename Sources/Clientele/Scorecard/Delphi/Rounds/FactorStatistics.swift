/// What a round says of one factor.
public struct FactorStatistics: Sendable, Hashable {
    /// The factor.
    public let factor: String
    /// How many experts answered.
    public let answers: Int
    /// How many experts answered others, but not this one.
    public let missing: Int
    /// The statistics of the answers, weighted by authority; of rankings, of the mid-ranks, and of fuzzy numbers, of the centroids.
    public let statistics: AnswerStatistics
    /// The same without weights; `nil` where no authority was given.
    public let unweighted: AnswerStatistics?
    /// The share of the answering experts who gave the full score: rank 1, the top of the scale, or the whole pool; `nil` without a known
    /// full score.
    public let fullScoreRate: Double?
    /// How far fuzzy numbers agree; `nil` for other kinds.
    public let fuzzy: FuzzyAgreement?
}

extension FactorStatistics: Codable {
    private enum CodingKeys: String, CodingKey {
        case factor
        case answers
        case missing
        case unweighted
        case fullScoreRate
        case fuzzy
    }

    /// Reads what ``encode(to:)`` writes.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: What the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        factor = try values.decode(String.self, forKey: .factor)
        answers = try values.decode(Int.self, forKey: .answers)
        missing = try values.decode(Int.self, forKey: .missing)
        statistics = try AnswerStatistics(from: decoder)
        unweighted = try values.decodeIfPresent(AnswerStatistics.self, forKey: .unweighted)
        fullScoreRate = try values.decodeIfPresent(Double.self, forKey: .fullScoreRate)
        fuzzy = try values.decodeIfPresent(FuzzyAgreement.self, forKey: .fuzzy)
    }

    /// Writes the figures side by side, the weighted statistics among them.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try statistics.encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(factor, forKey: .factor)
        try values.encode(answers, forKey: .answers)
        try values.encode(missing, forKey: .missing)
        try values.encode(unweighted, forKey: .unweighted)
        try values.encode(fullScoreRate, forKey: .fullScoreRate)
        try values.encode(fuzzy, forKey: .fuzzy)
    }
}
