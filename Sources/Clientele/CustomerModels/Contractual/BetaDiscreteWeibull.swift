/// The beta-discrete-Weibull model of contractual retention, BdW.
///
/// It extends ``ShiftedBetaGeometric`` by what happens to a single customer over time (Fader, Hardie, Liu, Davin & Steenburgh 2018, "'How to
/// project customer retention' revisited", Journal of Interactive Marketing 43): with c > 1 everybody's chance to leave rises from period to
/// period, with c < 1 it falls, and with c = 1 the model is the shifted beta-geometric. Survival is S(t) = B(α, β + tᶜ) / B(α, β).
///
/// ```swift
/// let model = try BetaDiscreteWeibull(alpha: 0.2593, beta: 1.7226, c: 1.5844)
/// print(model.survivalCurve(through: 4).map { ($0 * 1000).rounded() })  // [1000.0, 869.0, 742.0, 655.0, 593.0]
/// ```
public struct BetaDiscreteWeibull: RetentionModel {
    /// The name of the model, `BdW`.
    public static let name = "BdW"
    /// The names of the parameters.
    public static let parameterNames = ["alpha", "beta", "c"]

    /// The first parameter of the beta distribution of θ.
    public let alpha: Double
    /// The second parameter of the beta distribution of θ.
    public let beta: Double
    /// The shape over time: above 1 customers become more likely to leave, below 1 less.
    public let c: Double

    /// Makes a model of known parameters.
    ///
    /// - Parameters:
    ///   - alpha: The first parameter of the beta distribution, above 0.
    ///   - beta: The second parameter, above 0.
    ///   - c: The shape over time, above 0 and at most 100.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a parameter out of range.
    public init(alpha: Double, beta: Double, c: Double) throws {
        try BetaSurvival.check([("alpha", alpha), ("beta", beta), ("c", c)])
        guard c <= 100 else {
            throw ClienteleError(.invalidArgument, "the parameter c is \(c)", remedy: "give a number above 0 and at most 100")
        }
        self.alpha = alpha
        self.beta = beta
        self.c = c
    }

    /// α, β and c.
    public var parameters: [Double] { [alpha, beta, c] }

    /// ln S(t).
    ///
    /// - Parameter renewals: How many renewals *t*; 0 and below give 0.
    /// - Returns: The logarithm.
    /// - Complexity: O(1).
    public func logSurvival(_ renewals: Int) -> Double {
        BetaSurvival(alpha: alpha, beta: beta).logRatio(from: 0, to: BetaDiscreteWeibull.exposure(renewals, power: c))
    }

    /// ln r(t).
    ///
    /// - Parameter period: The period *t*, from 1; 0 and below give 0.
    /// - Returns: The logarithm.
    /// - Complexity: O(1).
    public func logRetentionRate(_ period: Int) -> Double {
        BetaSurvival(alpha: alpha, beta: beta).logRatio(
            from: BetaDiscreteWeibull.exposure(period - 1, power: c), to: BetaDiscreteWeibull.exposure(period, power: c))
    }

    /// Σ S(n + k) / S(n) · (1 + d)⁻ᵏ over k from 0, summed term by term until a proven bound of the rest is negligible.
    ///
    /// Without discounting the sum is finite only if αc > 1, as S(t) falls like t to the power of −αc.
    ///
    /// - Parameters:
    ///   - discountRate: The rate *d* a period, not negative.
    ///   - renewals: The renewals *n* behind.
    /// - Returns: The sum.
    /// - Complexity: About 30 / d terms, at most 50,000.
    public func discountedSurvival(at discountRate: Double, after renewals: Int) -> DiscountedSum {
        guard discountRate >= 0 else { return .notComputed }
        return BetaSurvivalSum(shape: BetaSurvival(alpha: alpha, beta: beta), power: c, discountRate: discountRate).sum(after: renewals)
    }

    /// tᶜ.
    static func exposure(_ renewals: Int, power: Double) -> Double {
        guard renewals > 1 else { return renewals == 1 ? 1 : 0 }
        return min(power == 1 ? Double(renewals) : Libm.pow(Double(renewals), power), 1e300)
    }
}

extension BetaDiscreteWeibull: Codable {
    private enum CodingKeys: String, CodingKey {
        case alpha
        case beta
        case c
    }

    /// Reads a model and checks its parameters.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for parameters out of range, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            alpha: values.decode(Double.self, forKey: .alpha), beta: values.decode(Double.self, forKey: .beta),
            c: values.decode(Double.self, forKey: .c))
    }
}
