/// How much each part counts in the score of a customer's value.
///
/// The customary weights are a convention, no finding: set your own where the firm knows better.
///
/// ```swift
/// let weights = try CustomerValueWeights(current: 2, potential: 1, influence: 1, learning: 0)
/// print(weights[.current])  // 0.5
/// ```
public struct CustomerValueWeights: Sendable, Hashable, Codable {
    /// The share of the net profit to date.
    public let current: Double
    /// The share of what the customer may still bring.
    public let potential: Double
    /// The share of what others bring on the customer's recommendation.
    public let influence: Double
    /// The share of what the firm learns.
    public let learning: Double

    /// Makes weights, which are brought to a sum of 1.
    ///
    /// - Parameters:
    ///   - current: The weight of the net profit to date.
    ///   - potential: The weight of what the customer may still bring.
    ///   - influence: The weight of what others bring on the customer's recommendation.
    ///   - learning: The weight of what the firm learns.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for weights that are negative or not finite, or of which none counts.
    public init(current: Double, potential: Double, influence: Double, learning: Double) throws {
        let weights = [current, potential, influence, learning]
        let sum = weights.reduce(0, +)
        guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }), sum > 0, sum.isFinite else {
            throw ClienteleError(
                .invalidArgument, "the parts of customer value weigh \(weights)",
                remedy: "give weights that are not negative, at least one of them above zero")
        }
        self.init(shares: weights.map { $0 / sum })
    }

    private init(shares: [Double]) {
        (current, potential, influence, learning) = (shares[0], shares[1], shares[2], shares[3])
    }

    /// Current 0.4, potential 0.3, influence 0.15, learning 0.15.
    public static let customary = CustomerValueWeights(shares: [0.4, 0.3, 0.15, 0.15])

    /// The weight of a part.
    ///
    /// - Parameter part: The part.
    public subscript(part: CustomerValuePart) -> Double {
        switch part {
        case .current: return current
        case .potential: return potential
        case .influence: return influence
        case .learning: return learning
        }
    }

    /// Reads weights and checks them.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for weights that are none, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            current: values.decode(Double.self, forKey: .current), potential: values.decode(Double.self, forKey: .potential),
            influence: values.decode(Double.self, forKey: .influence), learning: values.decode(Double.self, forKey: .learning))
    }

    private enum CodingKeys: String, CodingKey {
        case current
        case potential
        case influence
        case learning
    }
}
