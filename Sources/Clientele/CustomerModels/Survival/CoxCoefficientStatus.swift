/// Whether the coefficient of a covariate could be estimated.
public enum CoxCoefficientStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// It was.
    case estimated
    /// The likelihood rises for ever as it grows.
    case infinite
    /// The likelihood rises for ever as it falls.
    case minusInfinite
    /// The covariate is the same for all who are at risk at any one event.
    case constant
    /// The covariate is a linear combination of covariates before it.
    case collinear
    /// The fit did not converge.
    case notEstimated
}
