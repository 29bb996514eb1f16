/// The shifted beta-geometric model of contractual retention, sBG.
///
/// Every customer leaves at the end of each period with a chance of their own, θ, which never changes; over customers it follows a beta
/// distribution with parameters α and β (Fader & Hardie 2007, "How to project customer retention", Journal of Interactive Marketing 21).
/// As those who leave easily go first, the retention rate of a cohort rises: r(t) = (β + t − 1) / (α + β + t − 1) (their equation 3), though
/// nobody becomes more loyal. Survival is S(t) = B(α, β + t) / B(α, β) (their equation 2).
///
/// ```swift
/// let model = try ShiftedBetaGeometric(alpha: 0.668, beta: 3.806)
/// print((8...12).map { (model.survival($0) * 1000).rounded() / 1000 })  // [0.46, 0.436, 0.414, 0.395, 0.378]
/// ```
public struct ShiftedBetaGeometric: RetentionModel {
    /// The name of the model, `sBG`.
    public static let name = "sBG"
    /// The names of the parameters.
    public static let parameterNames = ["alpha", "beta"]

    /// The first parameter of the beta distribution of θ; the mean of θ is α / (α + β).
    public let alpha: Double
    /// The second parameter of the beta distribution of θ.
    public let beta: Double

    /// Makes a model of known parameters.
    ///
    /// - Parameters:
    ///   - alpha: The first parameter of the beta distribution, above 0.
    ///   - beta: The second parameter, above 0.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a parameter that is not above 0 or beyond 10¹².
    public init(alpha: Double, beta: Double) throws {
        try BetaSurvival.check([("alpha", alpha), ("beta", beta)])
        self.alpha = alpha
        self.beta = beta
    }

    /// α and β.
    public var parameters: [Double] { [alpha, beta] }

    /// ln S(t).
    ///
    /// - Parameter renewals: How many renewals *t*; 0 and below give 0.
    /// - Returns: The logarithm.
    /// - Complexity: O(1).
    public func logSurvival(_ renewals: Int) -> Double {
        BetaSurvival(alpha: alpha, beta: beta).logRatio(from: 0, to: Double(max(renewals, 0)))
    }

    /// ln r(t).
    ///
    /// - Parameter period: The period *t*, from 1; 0 and below give 0.
    /// - Returns: The logarithm.
    /// - Complexity: O(1).
    public func logRetentionRate(_ period: Int) -> Double {
        period > 0 ? -Libm.log1p(alpha / (beta + Double(period - 1))) : 0
    }

    /// Σ S(n + k) / S(n) · (1 + d)⁻ᵏ over k from 0, which is ₂F₁(1, β + n; α + β + n; 1 / (1 + d)) (Fader & Hardie 2010, "Customer-base
    /// valuation in a contractual setting", Marketing Science 29, equation 5).
    ///
    /// Without discounting the sum is (α + β + n − 1) / (α − 1) for α > 1 and infinite otherwise.
    ///
    /// - Parameters:
    ///   - discountRate: The rate *d* a period, not negative.
    ///   - renewals: The renewals *n* behind.
    /// - Returns: The sum.
    /// - Complexity: O(1).
    public func discountedSurvival(at discountRate: Double, after renewals: Int) -> DiscountedSum {
        guard discountRate >= 0 else { return .notComputed }
        let shape = beta + Double(max(renewals, 0))
        if discountRate == 0 {
            return alpha > 1 ? .finite(value: (alpha + shape - 1) / (alpha - 1), errorBound: 0) : .infinite
        }
        if discountRate >= ShiftedBetaGeometric.smallSeriesRate {
            return .finite(value: series(shape, 1 / (1 + discountRate)), errorBound: 0)
        }
        return continued(shape, discountRate)
            ?? BetaSurvivalSum(shape: BetaSurvival(alpha: alpha, beta: beta), power: 1, discountRate: discountRate).sum(after: renewals)
    }

    /// From this rate on the series has at most some 40,000 terms, all positive, each a product of the last.
    private static let smallSeriesRate = 1e-3

    /// ₂F₁(1, b; α + b; z) by its series.
    private func series(_ shape: Double, _ argument: Double) -> Double {
        var (sum, term, lower) = (0.0, 1.0, shape)
        while term > 1e-17 * (1 - argument) * sum {
            sum += term
            term *= argument * lower / (alpha + lower)
            lower += 1
        }
        return sum
    }

    /// ₂F₁(1, b; α + b; z) where z is so close to 1 that the series is long, or `nil` where the function and its neighbour, of b + 1, do not
    /// meet the recurrence F(b) = 1 + z · b / (α + b) · F(b + 1).
    private func continued(_ shape: Double, _ discountRate: Double) -> DiscountedSum? {
        let argument = 1 / (1 + discountRate)
        guard argument < 1 else { return nil }
        let value = SpecialFunctions.hypergeometric2F1(1, shape, alpha + shape, argument)
        let next = SpecialFunctions.hypergeometric2F1(1, shape + 1, alpha + shape + 1, argument)
        guard value >= 1, value.isFinite, abs(1 + argument * shape / (alpha + shape) * next - value) <= 1e-10 * value else { return nil }
        return .finite(value: value, errorBound: 0)
    }
}

extension ShiftedBetaGeometric: Codable {
    private enum CodingKeys: String, CodingKey {
        case alpha
        case beta
    }

    /// Reads a model and checks its parameters.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for parameters out of range, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(alpha: values.decode(Double.self, forKey: .alpha), beta: values.decode(Double.self, forKey: .beta))
    }
}
