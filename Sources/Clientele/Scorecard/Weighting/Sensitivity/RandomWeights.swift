/// How random weights are drawn around given ones.
public struct RandomWeights: Sendable, Hashable, Codable {
    /// How closely random weights keep to the given ones: a weight *w* varies with variance *w*(1 − *w*) / (concentration + 1).
    ///
    /// `null` for weights of which nothing is known, all being equally likely.
    @ExplicitNull public var concentration: Double?
    /// How many times weights are drawn.
    public var draws: Int
    /// The seed of the drawing.
    public var seed: UInt64

    private init(concentration: Double?, draws: Int, seed: UInt64) {
        _concentration = ExplicitNull(wrappedValue: concentration)
        self.draws = draws
        self.seed = seed
    }

    /// Weights around the given ones (Dirichlet distribution with the parameters concentration · weight).
    ///
    /// - Parameters:
    ///   - concentration: How closely they keep to the given ones, above zero: 100 lets a weight of 0.3 vary by about 0.05.
    ///   - draws: How many times they are drawn, 1 to 1,000,000.
    ///   - seed: The seed of the drawing.
    /// - Returns: The uncertainty.
    public static func around(concentration: Double, draws: Int = 10_000, seed: UInt64) -> RandomWeights {
        RandomWeights(concentration: concentration, draws: draws, seed: seed)
    }

    /// Weights of which nothing is known, spread evenly over all that sum to 1.
    ///
    /// - Parameters:
    ///   - draws: How many times they are drawn, 1 to 1,000,000.
    ///   - seed: The seed of the drawing.
    /// - Returns: The uncertainty.
    public static func uniform(draws: Int = 10_000, seed: UInt64) -> RandomWeights {
        RandomWeights(concentration: nil, draws: draws, seed: seed)
    }

    func check() throws {
        guard (1...1_000_000).contains(draws) else {
            throw ClienteleError(.invalidArgument, "\(draws) draws are not possible", remedy: "draw 1 to 1,000,000 times")
        }
        if let concentration, !(concentration > 0 && concentration <= 1e9) {
            throw ClienteleError(
                .invalidArgument, "a concentration of \(concentration) is not possible", remedy: "give a number above 0, such as 100")
        }
    }
}
