/// How the uncertainty of estimates passes on to what is computed from them (Oehlert 1992, "A note on the delta method").
package enum DeltaMethod {
    /// The standard error of a function of estimates, √(gᵀ Σ g).
    ///
    /// - Parameters:
    ///   - gradient: The function's derivatives by the parameters, at the estimates.
    ///   - covariance: The covariance of the estimates.
    /// - Returns: The standard error, or `nil` if the sizes differ, a number is not finite or the variance would be negative.
    package static func standardError(gradient: [Double], covariance: SymmetricMatrix) -> Double? {
        guard gradient.count == covariance.dimension else { return nil }
        let variance = covariance.quadraticForm(gradient)
        return variance.isFinite && variance >= 0 ? variance.squareRoot() : nil
    }

    /// The covariance of several functions of estimates, J Σ Jᵀ.
    ///
    /// - Parameters:
    ///   - jacobian: For each function its derivatives by the parameters.
    ///   - covariance: The covariance of the estimates.
    /// - Returns: The covariance, or `nil` if the sizes differ or a number is not finite.
    package static func covariance(jacobian: [[Double]], covariance: SymmetricMatrix) -> SymmetricMatrix? {
        guard jacobian.allSatisfy({ $0.count == covariance.dimension }) else { return nil }
        var result = SymmetricMatrix(dimension: jacobian.count)
        for row in jacobian.indices {
            let product = covariance.times(jacobian[row])
            for column in 0...row { result[row, column] = SymmetricMatrix.dot(product, jacobian[column]) }
        }
        return result.isFinite ? result : nil
    }
}
