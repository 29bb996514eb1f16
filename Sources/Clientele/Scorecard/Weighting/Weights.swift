/// Weights of criteria that sum to 1, with what they rest on.
///
/// ```swift
/// let weights = try DirectWeighting(names: ["price", "service"], values: [3, 1]).weights()
/// print(weights.values)  // [0.75, 0.25]
/// ```
///
/// As JSON: `{"method": "direct", "weights": [{"name": "price", "weight": 0.75}, …], "evidence": {…}}`.
public struct Weights: Sendable, Equatable {
    /// How they were found: `direct`, `rankSum`, `rankOrderCentroid`, `eigenvector`, `geometricMean`, `entropy`, `critic`,
    /// `variation`, `additive`, `product`, or a name of the app's own.
    public let method: String
    /// The criteria in the order in which they were given, with their weights.
    public let weights: [NamedWeight]
    /// What they rest on.
    public let evidence: WeightingEvidence

    /// Makes weights from numbers in proportion to them.
    ///
    /// - Parameters:
    ///   - method: How they were found.
    ///   - names: The criteria.
    ///   - proportions: One number a criterion, finite and not negative, not all zero; they are divided by their sum.
    ///   - evidence: What they rest on.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for names that are empty or come twice, or numbers that make no weights.
    /// - Complexity: O(*n* log *n*).
    public init(method: String, names: [String], proportions: [Double], evidence: WeightingEvidence = WeightingEvidence()) throws {
        try CriterionNames.check(names, "criterion")
        try CriterionNames.check(names, proportions.count, "numbers")
        for (name, value) in zip(names, proportions) {
            guard value.isFinite else {
                throw ClienteleError(.invalidArgument, "the weight of '\(name)' is no finite number", remedy: "give a number from 0 up")
            }
            guard value >= 0 else {
                throw ClienteleError(
                    .invalidArgument, "the weight of '\(name)' is negative (\(value))",
                    remedy: "give a number from 0 up; what counts against an alternative belongs into its scores")
            }
        }
        guard let shares = OrderFreeSum.shares(proportions) else {
            throw ClienteleError(.noPositiveValue, "every weight is zero", remedy: "give at least one criterion a weight above zero")
        }
        self.method = method
        weights = zip(names, shares).map { NamedWeight($0, $1) }
        self.evidence = evidence
    }

    /// The criteria in the order in which they were given.
    public var names: [String] { weights.map(\.name) }

    /// The weights in the order of ``names``.
    public var values: [Double] { weights.map(\.weight) }

    /// The weight of a criterion, or `nil` for a name that is none.
    ///
    /// - Parameter name: The criterion, compared by its UTF-8 bytes.
    /// - Complexity: O(*n*).
    public subscript(name: String) -> Double? {
        weights.first { CriterionNames.same($0.name, name) }?.weight
    }
}

extension Weights: Codable {
    private enum CodingKeys: String, CodingKey {
        case method
        case weights
        case evidence
    }

    /// Reads weights, and checks that they sum to 1.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for weights that are negative or do not sum to 1, or names that are empty or come
    ///   twice; or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let weights = try values.decode([NamedWeight].self, forKey: .weights)
        try CriterionNames.check(weights.map(\.name), "criterion")
        let isShare = weights.allSatisfy { $0.weight >= 0 && $0.weight <= 1 }
        guard isShare, abs(OrderFreeSum.of(weights.map(\.weight)) - 1) <= 1e-9 else {
            throw ClienteleError(
                .invalidArgument, "the weights do not sum to 1", remedy: "read weights as they were written, or make them anew")
        }
        method = try values.decode(String.self, forKey: .method)
        evidence = try values.decode(WeightingEvidence.self, forKey: .evidence)
        self.weights = weights
    }
}
