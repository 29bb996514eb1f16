/// What one fit to simulated data found.
struct RecoveredFit: Sendable {
    var converged: Bool
    var identified: Bool
    /// How far each parameter is from the truth, in standard errors of its logarithm; `nil` without standard errors.
    var deviations: [Double]?
    /// Whether the interval of each parameter holds the truth.
    var covered: [Bool]

    var allFinite: Bool { deviations?.allSatisfy(\.isFinite) ?? true }
}
