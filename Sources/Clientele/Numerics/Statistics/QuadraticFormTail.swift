/// How likely a sum of squares of normal variables that hang together is to exceed a bound.
package enum QuadraticFormTail {
    /// The chance that the sum of squares of centred normal variables exceeds a bound.
    ///
    /// The sum is taken as a multiple of a χ² variable of the same mean and variance (Satterthwaite 1946, "An Approximate Distribution of
    /// Estimates of Variance Components"; Box 1954, theorem 3.1).
    ///
    /// - Parameters:
    ///   - bound: The bound.
    ///   - covariance: The variables' covariance matrix, symmetric.
    /// - Returns: The chance; 1 for a bound not above zero, 0 above it where nothing varies.
    package static func survival(_ bound: Double, covariance: [[Double]]) -> Double {
        guard bound > 0 else { return 1 }
        let mean = covariance.indices.reduce(0) { $0 + covariance[$1][$1] }
        let squares = covariance.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
        guard mean > 0, squares > 0 else { return 0 }
        return ChiSquareDistribution(degreesOfFreedom: mean * mean / squares).survival(bound * mean / squares)
    }
}
