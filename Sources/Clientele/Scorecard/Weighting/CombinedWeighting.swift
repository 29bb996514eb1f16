/// Weights of several methods put together, such as what people say and what the data say.
///
/// ```swift
/// let names = ["price", "service"]
/// let panel = DirectWeighting(names: names, values: [50, 50])
/// let manager = DirectWeighting(names: names, values: [25, 75])
/// print(try CombinedWeighting([panel, manager], by: .additive).weights().values)  // [0.375, 0.625]
/// ```
public struct CombinedWeighting: WeightingMethod {
    /// The methods, which have to weight the same criteria.
    public let methods: [any WeightingMethod]
    /// How they are put together.
    public let combination: WeightCombination
    /// How much each method counts; `nil` for all alike.
    public let shares: [Double]?

    /// Makes a method.
    ///
    /// - Parameters:
    ///   - methods: The methods; criteria are matched by their names and stand in the order of the first.
    ///   - combination: How they are put together.
    ///   - shares: How much each method counts, divided by their sum; `nil` for all alike.
    public init(_ methods: [any WeightingMethod], by combination: WeightCombination, shares: [Double]? = nil) {
        self.methods = methods
        self.combination = combination
        self.shares = shares
    }

    /// Puts the weights together.
    ///
    /// - Returns: The weights; their evidence holds those that went in.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` if there is no method, they weight different criteria, or the shares are none;
    ///   ``ClienteleError/Code/noPositiveValue`` if each criterion has no weight in some method; or what a method throws.
    public func weights() throws -> Weights {
        let parts = try methods.map { try $0.weights() }
        guard let first = parts.first else {
            throw ClienteleError(.invalidArgument, "there is no method to combine", remedy: "give at least one method")
        }
        let given = shares ?? parts.map { _ in 1 }
        guard given.count == parts.count, let shares = OrderFreeSum.shares(given) else {
            throw ClienteleError(
                .invalidArgument, "the shares of \(parts.count) methods make no weights",
                remedy: "give one number from 0 up for every method, not all zero")
        }
        let columns = try first.names.map { name in try parts.map { try CombinedWeighting.weight(of: name, in: $0, like: first) } }
        let proportions = columns.map { proportion($0, shares) }
        let evidence = WeightingEvidence(parts: parts)
        return try Weights(method: combination.rawValue, names: first.names, proportions: proportions, evidence: evidence)
    }

    private static func weight(of name: String, in part: Weights, like first: Weights) throws -> Double {
        guard part.weights.count == first.weights.count, let weight = part[name] else {
            throw ClienteleError(
                .invalidArgument, "the methods '\(first.method)' and '\(part.method)' weight different criteria",
                remedy: "give every method the same criteria")
        }
        return weight
    }

    private func proportion(_ weights: [Double], _ shares: [Double]) -> Double {
        switch combination {
        case .additive: OrderFreeSum.of(zip(weights, shares).map { $0 * $1 })
        case .product: weights.sorted().reduce(1, *)
        case .geometricMean:
            zip(weights, shares).contains { $0 == 0 && $1 > 0 }
                ? 0 : Libm.exp(OrderFreeSum.of(zip(weights, shares).map { $1 == 0 ? 0 : $1 * Libm.log($0) }))
        }
    }
}
