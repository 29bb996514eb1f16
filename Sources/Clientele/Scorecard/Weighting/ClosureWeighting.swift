/// A ``WeightingMethod`` from a closure.
///
/// ```swift
/// let halving = ClosureWeighting("halving", names: ["price", "service"]) { [2, 1] }
/// let weights = try halving.weights()
/// print(weights["service"] ?? 0)  // 0.3333333333333333
/// ```
public struct ClosureWeighting: WeightingMethod {
    /// What the weights are said to come from.
    public let method: String
    /// The criteria.
    public let names: [String]
    private let proportions: @Sendable () throws -> [Double]

    /// Makes a method.
    ///
    /// - Parameters:
    ///   - method: What the weights are said to come from.
    ///   - names: The criteria.
    ///   - proportions: Gives a number a criterion, not negative, in the same order; they are divided by their sum.
    public init(_ method: String, names: [String], proportions: @escaping @Sendable () throws -> [Double]) {
        self.method = method
        self.names = names
        self.proportions = proportions
    }

    /// Asks the closure.
    ///
    /// - Returns: What the closure says, divided by its sum.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for numbers that make no weights, or what the closure throws.
    public func weights() throws -> Weights {
        try Weights(method: method, names: names, proportions: proportions())
    }
}
