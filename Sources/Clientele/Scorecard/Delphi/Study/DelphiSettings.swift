/// Seeds and sizes of the draws of a Delphi study.
public struct DelphiSettings: Sendable, Hashable {
    /// The seed of all draws.
    public let seed: UInt64
    /// How many permutations test the concordance where they are too many to count.
    public let permutations: Int
    /// How many times the panel is drawn anew to tell the uncertainty of the weights.
    public let resamples: Int
    /// The coverage of intervals.
    public let confidence: Double

    /// Makes settings.
    ///
    /// - Parameters:
    ///   - seed: The seed of all draws.
    ///   - permutations: How many permutations test the concordance where they are too many to count, 1 to 1,000,000.
    ///   - resamples: How many times the panel is drawn anew, 1 to 1,000,000.
    ///   - confidence: The coverage of intervals, between 0 and 1.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` outside these ranges.
    public init(seed: UInt64 = 1, permutations: Int = 9_999, resamples: Int = 2_000, confidence: Double = 0.95) throws {
        try Estimate.check(confidence: confidence)
        guard (1...1_000_000).contains(permutations), (1...1_000_000).contains(resamples) else {
            throw ClienteleError(
                .invalidArgument, "\(permutations) permutations and \(resamples) resamples are not usable",
                remedy: "give numbers from 1 to 1,000,000")
        }
        self.init(known: seed, permutations, resamples, confidence)
    }

    private init(known seed: UInt64, _ permutations: Int, _ resamples: Int, _ confidence: Double) {
        self.seed = seed
        self.permutations = permutations
        self.resamples = resamples
        self.confidence = confidence
    }

    /// Seed 1, 9,999 permutations, 2,000 resamples, intervals of 95 %.
    public static let customary = DelphiSettings(known: 1, 9_999, 2_000, 0.95)
}

extension DelphiSettings: Codable {
    private enum CodingKeys: String, CodingKey {
        case seed
        case permutations
        case resamples
        case confidence
    }

    /// Reads settings; what is left out is as in ``customary``.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` outside the ranges, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let usual = DelphiSettings.customary
        try self.init(
            seed: values.decodeIfPresent(UInt64.self, forKey: .seed) ?? usual.seed,
            permutations: values.decodeIfPresent(Int.self, forKey: .permutations) ?? usual.permutations,
            resamples: values.decodeIfPresent(Int.self, forKey: .resamples) ?? usual.resamples,
            confidence: values.decodeIfPresent(Double.self, forKey: .confidence) ?? usual.confidence)
    }
}
