/// An integral with the evidence for it.
package struct QuadratureOutcome: Sendable, Equatable {
    /// The integral, or its natural logarithm where that was asked for; always finite, but for the logarithm of 0.
    package let value: Double
    /// An estimate of the largest error of `value`, as a rule far above the true one; infinite where the function could not be computed.
    package let error: Double
    /// How often the function was computed.
    package let evaluations: Int
    /// Whether the error is within the tolerance.
    package let isConverged: Bool
}
