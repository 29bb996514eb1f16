/// How new customers come: their number by month, its trend and season, and how far single months stray.
///
/// The counts follow a log-linear model with more variance than a Poisson distribution has (quasi-Poisson; McCullagh & Nelder 1989,
/// "Generalized Linear Models", chapter 6): a level, a trend where one can be told from chance at 5 %, and known factors for the length
/// of a month and its season. The variance is the mean times ``dispersion``, Pearson's χ² over its degrees of freedom, at least 1.
public struct AcquisitionTrend: Sendable, Hashable, Codable {
    /// The first day of the first month that the model looks at.
    public var firstDay: CalendarDay
    /// How many months it looks at; parts of months count with their days.
    public var months: Int
    /// How many new customers came in them.
    public var newCustomers: Int
    /// Expected new customers in a month of average length and season, as of today.
    public var monthlyRate: Estimate
    /// The growth from month to month, as a share; 0 with no interval where no trend can be told.
    public var monthlyGrowth: Estimate
    /// Whether there is a trend.
    public var hasTrend: Bool
    /// How many times a Poisson distribution's the variance is, from 1.
    public var dispersion: Double
    /// How many times an average month each month of the year is, January first; `null` with less than two years or no season to be seen.
    @ExplicitNull public var seasonalIndices: [Double]?
    /// Whether nobody new came for so long that the base looks closed; then 0 is expected, and only the upper ends say what could be.
    public var isClosed: Bool
}
