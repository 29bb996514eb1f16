/// The scale that an answer stands on, in whole points.
///
/// A scale of half points is counted in half points: one to five stars in halves is 2 to 10.
///
/// ```swift
/// print(try SurveyScale(from: 1, to: 7).contains(8))  // false
/// ```
public struct SurveyScale: Sendable, Hashable {
    /// The worst answer.
    public let lowest: Int32
    /// The best answer, above ``lowest``.
    public let highest: Int32

    /// Makes a scale.
    ///
    /// - Parameters:
    ///   - lowest: The worst answer.
    ///   - highest: The best answer.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` unless the best lies above the worst.
    public init(from lowest: Int32, to highest: Int32) throws {
        guard lowest < highest else {
            throw ClienteleError(
                .invalidArgument, "a scale from \(lowest) to \(highest) has no room for an answer",
                remedy: "give the worst answer first and a best answer above it")
        }
        self.init(worst: lowest, best: highest)
    }

    private init(worst: Int32, best: Int32) {
        self.lowest = worst
        self.highest = best
    }

    /// From 1 to 5.
    public static let oneToFive = SurveyScale(worst: 1, best: 5)
    /// From 1 to 7.
    public static let oneToSeven = SurveyScale(worst: 1, best: 7)
    /// From 0 to 10, the customary scale of a recommendation.
    public static let zeroToTen = SurveyScale(worst: 0, best: 10)

    /// Whether an answer stands on the scale.
    ///
    /// - Parameter score: The answer.
    /// - Returns: `true` from ``lowest`` to ``highest``, both included.
    public func contains(_ score: Int32) -> Bool {
        lowest <= score && score <= highest
    }
}

extension SurveyScale: Codable {
    private enum CodingKeys: String, CodingKey {
        case lowest
        case highest
    }

    /// Reads `{"lowest": 1, "highest": 5}`.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` unless the best lies above the worst, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(from: values.decode(Int32.self, forKey: .lowest), to: values.decode(Int32.self, forKey: .highest))
    }
}
