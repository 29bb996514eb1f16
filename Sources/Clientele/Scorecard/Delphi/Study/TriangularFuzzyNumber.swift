/// An estimate with a lowest, a likeliest and a highest value; membership rises from 0 to 1 and falls to 0 between them.
///
/// In JSON it is the list of the three.
///
/// ```swift
/// let opinion = try TriangularFuzzyNumber(lowest: 3, likeliest: 5, highest: 7)
/// print(opinion.centroid)  // 5.0
/// ```
public struct TriangularFuzzyNumber: Sendable, Hashable {
    /// The value below which membership is 0.
    public let lowest: Double
    /// The value of membership 1.
    public let likeliest: Double
    /// The value above which membership is 0.
    public let highest: Double

    /// Makes a number.
    ///
    /// - Parameters:
    ///   - lowest: The lowest value.
    ///   - likeliest: The likeliest, not below the lowest.
    ///   - highest: The highest, not below the likeliest.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for values out of order or not finite.
    public init(lowest: Double, likeliest: Double, highest: Double) throws {
        guard lowest.isFinite, highest.isFinite, lowest <= likeliest, likeliest <= highest else {
            throw ClienteleError(
                .invalidArgument, "\(lowest), \(likeliest), \(highest) is no triangular number",
                remedy: "give the lowest, the likeliest and the highest value in this order")
        }
        self.lowest = lowest
        self.likeliest = likeliest
        self.highest = highest
    }

    /// The centre of gravity, (lowest + likeliest + highest) / 3: the number as one figure.
    public var centroid: Double { lowest + ((likeliest - lowest) + (highest - lowest)) / 3 }

    /// The vertex distance of two numbers, √(⅓ Σ (differences of the three)²) (Chen 2000, "Extensions of the TOPSIS for group
    /// decision-making under fuzzy environment", equation 9).
    ///
    /// - Parameter other: The other number.
    /// - Returns: The distance, from 0.
    public func distance(to other: TriangularFuzzyNumber) -> Double {
        distance(lowest: other.lowest, likeliest: other.likeliest, highest: other.highest)
    }

    func distance(lowest: Double, likeliest: Double, highest: Double) -> Double {
        let steps = [self.lowest - lowest, self.likeliest - likeliest, self.highest - highest]
        return (steps.reduce(0) { $0 + $1 * $1 } / 3).squareRoot()
    }
}

extension TriangularFuzzyNumber: Codable {
    /// Reads the three values.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` unless there are three in order, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try [Double](from: decoder)
        guard values.count == 3 else {
            throw ClienteleError(
                .invalidArgument, "\(values.count) values make no triangular number",
                remedy: "give the lowest, the likeliest and the highest value")
        }
        try self.init(lowest: values[0], likeliest: values[1], highest: values[2])
    }

    /// Writes the three values.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try [lowest, likeliest, highest].encode(to: encoder)
    }
}
