/// What became of the fit of a ``CoxModel``.
public enum CoxOutcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// The likelihood is at its top.
    case converged
    /// The likelihood rises for ever as some coefficients grow: in every risk set those who have the event are the ones with the highest
    /// (or lowest) values. Those coefficients have no finite estimate; the others have.
    case monotoneLikelihood
    /// There is nothing to estimate from: no event, or no covariate that differs among those at risk at one.
    case notEstimable
    /// The steps came to no end; the figures are not to be relied on.
    case notConverged
}
