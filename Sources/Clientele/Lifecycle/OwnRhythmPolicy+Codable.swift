extension OwnRhythmPolicy: Codable {
    private enum CodingKeys: String, CodingKey {
        case lostMultiple
        case declineMultiple
        case minimumInterval
        case loyalFrom
        case occasionsToSettle
        case assumedInterval
    }

    /// Reads the policy; what is left out has its default.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for parameters out of range, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let standard = OwnRhythmPolicy()
        func number(_ key: CodingKeys, otherwise standard: Int) throws -> Int {
            try values.decodeIfPresent(Int.self, forKey: key) ?? standard
        }
        try self.init(
            lostMultiple: values.decodeIfPresent(IntervalMultiple.self, forKey: .lostMultiple),
            declineMultiple: values.decodeIfPresent(IntervalMultiple.self, forKey: .declineMultiple),
            minimumInterval: number(.minimumInterval, otherwise: standard.minimumInterval),
            loyalFrom: number(.loyalFrom, otherwise: standard.loyalFrom),
            occasionsToSettle: number(.occasionsToSettle, otherwise: standard.occasionsToSettle),
            assumedInterval: number(.assumedInterval, otherwise: standard.assumedInterval))
    }

    /// Writes all parameters.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(lostMultiple, forKey: .lostMultiple)
        try values.encode(declineMultiple, forKey: .declineMultiple)
        try values.encode(minimumInterval, forKey: .minimumInterval)
        try values.encode(loyalFrom, forKey: .loyalFrom)
        try values.encode(occasionsToSettle, forKey: .occasionsToSettle)
        try values.encode(assumedInterval, forKey: .assumedInterval)
    }
}
