/// How often, and how surely, a bootstrap is to tell the uncertainty of a segmentation.
public struct BootstrapOptions: Sendable, Hashable, Codable {
    /// How many resamples are drawn, at least 1.
    public let resamples: Int
    /// The confidence level of the intervals, between 0 and 1.
    public let level: Double

    /// Makes options.
    ///
    /// - Parameters:
    ///   - resamples: How many resamples are drawn, 1 to 1,000,000. A thousand are the custom for percentile intervals.
    ///   - level: The confidence level, above 0 and below 1.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` outside those ranges.
    public init(resamples: Int = 1_000, level: Double = 0.95) throws {
        guard (1...1_000_000).contains(resamples), level > 0, level < 1 else {
            throw ClienteleError(
                .invalidArgument, "\(resamples) resamples at level \(level) make no bootstrap",
                remedy: "draw 1 to 1,000,000 resamples at a level between 0 and 1")
        }
        self.resamples = resamples
        self.level = level
    }

    /// Reads options and checks them.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` outside the ranges, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(resamples: values.decode(Int.self, forKey: .resamples), level: values.decode(Double.self, forKey: .level))
    }

    private enum CodingKeys: String, CodingKey {
        case resamples
        case level
    }

    private init(known resamples: Int, level: Double) {
        self.resamples = resamples
        self.level = level
    }

    /// A thousand resamples and intervals of 95 %.
    public static let customary = BootstrapOptions(known: 1_000, level: 0.95)
}
