/// How the covariates of one row that had the event differ from what was expected of those at risk (Schoenfeld 1982).
public struct SchoenfeldResidual: Sendable, Hashable, Codable {
    /// The time of the event.
    public let time: Double
    /// The row of the sample, counted from 0.
    public let row: Int
    /// Observed less expected, for each covariate that was estimated.
    public let residuals: [Double]
    /// The residuals scaled to the coefficients (Grambsch & Therneau 1994): about what each coefficient is at that time.
    public let scaled: [Double]
}
