/// Customers who all leave with the same chance in every period: the geometric model, to which ``ShiftedBetaGeometric`` shrinks when customers
/// do not differ.
///
/// ```swift
/// let model = try ConstantChurn(rate: 0.2)
/// print(try model.residualLifetime(after: 0, at: 0, payment: .atOnce).value ?? 0)  // 5.0
/// ```
public struct ConstantChurn: RetentionModel {
    /// The name of the model, `constantChurn`.
    public static let name = "constantChurn"
    /// The name of the parameter.
    public static let parameterNames = ["rate"]

    /// The chance to leave at the end of a period, from 0 to 1.
    public let rate: Double

    /// Makes a model of a known rate.
    ///
    /// - Parameter rate: The chance to leave at the end of a period, from 0 to 1.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` outside that range.
    public init(rate: Double) throws {
        guard rate >= 0, rate <= 1 else {
            throw ClienteleError(.invalidArgument, "the churn rate is \(rate)", remedy: "give a rate from 0 to 1")
        }
        self.init(checked: rate)
    }

    /// A rate that is known to be one; whatever is outside 0 to 1 counts as the nearer end.
    init(checked rate: Double) { self.rate = min(max(rate, 0), 1) }

    /// The rate.
    public var parameters: [Double] { [rate] }

    /// ln S(t) = t · ln(1 − rate).
    ///
    /// - Parameter renewals: How many renewals *t*; 0 and below give 0.
    /// - Returns: The logarithm; minus infinity when everybody leaves.
    /// - Complexity: O(1).
    public func logSurvival(_ renewals: Int) -> Double {
        renewals > 0 ? Double(renewals) * Libm.log1p(-rate) : 0
    }

    /// ln(1 − rate).
    ///
    /// - Parameter period: The period *t*, from 1; 0 and below give 0.
    /// - Returns: The logarithm; minus infinity when everybody leaves.
    /// - Complexity: O(1).
    public func logRetentionRate(_ period: Int) -> Double {
        period > 0 ? Libm.log1p(-rate) : 0
    }

    /// (1 + d) / (rate + d), whatever lies behind.
    ///
    /// - Parameters:
    ///   - discountRate: The rate *d* a period, not negative.
    ///   - renewals: Without influence: who never changes has no past.
    /// - Returns: The sum; infinite when nobody leaves and nothing is discounted.
    /// - Complexity: O(1).
    public func discountedSurvival(at discountRate: Double, after renewals: Int) -> DiscountedSum {
        guard discountRate >= 0 else { return .notComputed }
        return rate + discountRate > 0 ? .finite(value: (1 + discountRate) / (rate + discountRate), errorBound: 0) : .infinite
    }
}

extension ConstantChurn: Codable {
    private enum CodingKeys: String, CodingKey {
        case rate
    }

    /// Reads a model and checks its rate.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a rate outside 0 to 1, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        try self.init(rate: decoder.container(keyedBy: CodingKeys.self).decode(Double.self, forKey: .rate))
    }
}
