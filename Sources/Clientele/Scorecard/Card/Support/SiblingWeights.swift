/// The weights of parts of one whole, brought to a sum of 1.
enum SiblingWeights {
    /// Shares that sum to 1, as near as rounding lets them.
    ///
    /// Where none is given all are equal. A part without one among others that have it takes their mean. What is below 0 or not a number
    /// counts as 0; where nothing above 0 is left all are equal.
    static func shares(_ weights: [Double?]) -> [Double] {
        let given = weights.compactMap { $0 }.map { $0.isFinite && $0 > 0 ? $0 : 0 }
        let largest = given.max() ?? 0
        guard largest > 0 else { return weights.map { _ in 1 / Double(weights.count) } }
        // Relative to the largest, so that the sum of huge ones is a number.
        let mean = given.reduce(0) { $0 + $1 / largest } / Double(given.count)
        let scaled = weights.map { weight in weight.map { $0.isFinite && $0 > 0 ? $0 / largest : 0 } ?? mean }
        let sum = scaled.reduce(0, +)
        return scaled.map { $0 / sum }
    }
}
