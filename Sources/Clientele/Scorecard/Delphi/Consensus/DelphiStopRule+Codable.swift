extension DelphiStopRule: Codable {
    private enum CodingKeys: String, CodingKey {
        case minimumConcordance
        case maximumP
        case maximumInterquartileRange
        case maximumChange
        case maximumFuzzyDistance
        case minimumFuzzyShare
        case maximumRounds
    }

    /// Reads a rule; what is left out is as in ``customary``.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` outside the ranges, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let usual = DelphiStopRule.customary
        try self.init(
            minimumConcordance: values.decodeIfPresent(Double.self, forKey: .minimumConcordance) ?? usual.minimumConcordance,
            maximumP: values.decodeIfPresent(Double.self, forKey: .maximumP) ?? usual.maximumP,
            maximumInterquartileRange: values.decodeIfPresent(Double.self, forKey: .maximumInterquartileRange),
            maximumChange: values.decodeIfPresent(Double.self, forKey: .maximumChange) ?? usual.maximumChange,
            maximumFuzzyDistance: values.decodeIfPresent(Double.self, forKey: .maximumFuzzyDistance) ?? usual.maximumFuzzyDistance,
            minimumFuzzyShare: values.decodeIfPresent(Double.self, forKey: .minimumFuzzyShare) ?? usual.minimumFuzzyShare,
            maximumRounds: values.decodeIfPresent(Int.self, forKey: .maximumRounds))
    }

    /// Writes all limits, `null` where there is none.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(minimumConcordance, forKey: .minimumConcordance)
        try values.encode(maximumP, forKey: .maximumP)
        try values.encode(maximumInterquartileRange, forKey: .maximumInterquartileRange)
        try values.encode(maximumChange, forKey: .maximumChange)
        try values.encode(maximumFuzzyDistance, forKey: .maximumFuzzyDistance)
        try values.encode(minimumFuzzyShare, forKey: .minimumFuzzyShare)
        try values.encode(maximumRounds, forKey: .maximumRounds)
    }
}
