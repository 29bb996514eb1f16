/// The gamma-gamma model of what customers spend on an occasion: each has a mean of its own, around which the amounts vary.
///
/// The amounts of one customer follow a gamma distribution of shape *p* and a rate ν; the rates of all customers follow a gamma distribution
/// of shape *q* and rate γ (Colombo & Jiang 1999, "A Stochastic RFM Model", Journal of Interactive Marketing 13; Fader & Hardie 2013, "The
/// Gamma-Gamma Model of Monetary Value"). A customer's own mean is then *p*/ν, which nobody sees; what was seen of a customer is drawn
/// towards the mean of all, the more so the fewer the occasions.
///
/// The model assumes that what a customer spends on an occasion has nothing to do with how often the customer buys, which
/// ``SpendIndependence`` checks. All amounts are in units of the currency.
///
/// ```swift
/// let model = try GammaGamma(p: 6.25, q: 3.74, gamma: 15.44)
/// print(model.populationMean.map { ($0 * 100).rounded() / 100 } ?? "none")  // 35.22
/// ```
public struct GammaGamma: Sendable, Hashable {
    /// The shape of a customer's amounts: their coefficient of variation is 1/√*p*.
    public let p: Double
    /// The shape of the customers' rates; means exist only above 1, variances above 2.
    public let q: Double
    /// The rate of the customers' rates, an amount of money.
    public let gamma: Double

    /// The names of the parameters, as the literature and results write them.
    public static let parameterNames = ["p", "q", "gamma"]

    /// Makes a model of parameters.
    ///
    /// - Parameters:
    ///   - p: The shape of a customer's amounts, above zero.
    ///   - q: The shape of the customers' rates, above zero.
    ///   - gamma: The rate of the customers' rates, above zero, in units of the currency.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a parameter that is not above zero and finite.
    public init(p: Double, q: Double, gamma: Double) throws {
        for (name, value) in zip(GammaGamma.parameterNames, [p, q, gamma]) where !(value > 0 && value.isFinite) {
            throw ClienteleError(.invalidArgument, "\(name) is \(value)", remedy: "give a finite parameter above zero")
        }
        self.init(validP: p, q: q, gamma: gamma)
    }

    /// A model of parameters that are above zero and finite.
    init(validP p: Double, q: Double, gamma: Double) {
        self.p = p
        self.q = q
        self.gamma = gamma
    }

    /// The mean of all customers' means, *pγ*/(*q* − 1), or `nil` when *q* is 1 or less: the mean does not exist then.
    public var populationMean: Double? { populationSpend.mean }

    /// The median of all customers' means, which exists for every *q*.
    public var populationMedian: Double { populationSpend.median }

    /// How the unobserved means are spread over all customers.
    public var populationSpend: MeanSpendDistribution { MeanSpendDistribution(shape: q, scale: p * gamma) }
}

extension GammaGamma: Codable {
    private enum CodingKeys: String, CodingKey {
        case p
        case q
        case gamma
    }

    /// Reads a model from its three parameters.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for parameters that are none, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            p: values.decode(Double.self, forKey: .p), q: values.decode(Double.self, forKey: .q),
            gamma: values.decode(Double.self, forKey: .gamma))
    }
}
