/// Whether hazard ratios stay the same over time: the test of Grambsch & Therneau (1994, "Proportional hazards tests and diagnostics based on
/// weighted residuals", Biometrika 81).
public struct ProportionalityTest: Sendable, Hashable, Codable {
    /// How time was counted.
    public let transform: ProportionalityTransform
    /// Each covariate that was estimated.
    public let covariates: [ProportionalityFinding]
    /// All of them together.
    public let global: CoxGlobalTest
}
