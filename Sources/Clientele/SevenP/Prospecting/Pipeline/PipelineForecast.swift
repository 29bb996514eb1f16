/// What the open leads are expected to bring: the sum of their amounts, each times the chance of its stage.
///
/// The interval of the mean holds what is not known about the chances; the predictive interval also that each lead is won or lost as a whole. Both are
/// quantiles of a beta distribution over zero to the full amount with the exact mean and variance.
public struct PipelineForecast: Sendable, Hashable, Codable {
    /// How many open leads have an expected amount.
    public var leads: Int
    /// How many open leads have none, and are left out.
    public var leadsWithoutAmount: Int
    /// All expected amounts together.
    public var fullAmount: DecimalAmount
    /// The weighted amount.
    public var weightedAmount: ForecastAmount
    /// The expected number of leads won among all open ones.
    public var expectedWins: Double
}
