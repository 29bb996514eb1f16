/// The scale on which experts rate.
public struct DelphiScale: Sendable, Hashable {
    /// The lowest rating.
    public let minimum: Double
    /// The highest rating, the full score.
    public let maximum: Double

    /// Makes a scale.
    ///
    /// - Parameters:
    ///   - minimum: The lowest rating.
    ///   - maximum: The highest rating, above the lowest.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` unless both lie within ±10¹² and in order.
    public init(minimum: Double, maximum: Double) throws {
        guard minimum < maximum, abs(minimum) <= DelphiStudy.largestAnswer, abs(maximum) <= DelphiStudy.largestAnswer else {
            throw ClienteleError(
                .invalidArgument, "\(minimum) to \(maximum) is no scale",
                remedy: "give a lowest and a higher highest rating, such as 1 and 5")
        }
        self.minimum = minimum
        self.maximum = maximum
    }

    /// The distance between the two ends.
    public var width: Double { maximum - minimum }
}

extension DelphiScale: Codable {
    private enum CodingKeys: String, CodingKey {
        case minimum
        case maximum
    }

    /// Reads a scale and checks it.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for ends out of order, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            minimum: values.decode(Double.self, forKey: .minimum), maximum: values.decode(Double.self, forKey: .maximum))
    }
}
