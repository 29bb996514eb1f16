/// Weights as somebody gives them: points, percentages or grades of importance, divided by their sum.
///
/// ```swift
/// let weights = try DirectWeighting(names: ["price", "service"], values: [60, 40]).weights()
/// print(weights.values)  // [0.6, 0.4]
/// ```
public struct DirectWeighting: WeightingMethod {
    /// The criteria.
    public let names: [String]
    /// A number a criterion, from 0 up.
    public let values: [Double]

    /// Makes a method.
    ///
    /// - Parameters:
    ///   - names: The criteria.
    ///   - values: A number a criterion, finite and not negative, in the same order.
    public init(names: [String], values: [Double]) {
        self.names = names
        self.values = values
    }

    /// Divides the numbers by their sum.
    ///
    /// - Returns: The weights.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a negative number or one that is not finite, for names that are empty or come
    ///   twice, or counts that differ; ``ClienteleError/Code/noPositiveValue`` if all are zero.
    public func weights() throws -> Weights {
        try Weights(method: "direct", names: names, proportions: values)
    }
}
