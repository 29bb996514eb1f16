/// The monthly sales of all, or of one category, region or channel, over the whole years before the day of the analysis.
public struct SalesSeries: Sendable, Hashable, Codable {
    /// What it is one of; `null` for all sales.
    @ExplicitNull public var dimension: SalesDimension?
    /// Its name; `null` for all sales.
    @ExplicitNull public var name: String?
    /// The revenue of each month, refunds taken off.
    public var revenue: [DecimalAmount]
    /// The purchase lines of each month.
    public var lines: [Int]
    /// The seasonal indices of its revenue, January first, 1 for a mean month: the ratio to the centred moving average of a year.
    ///
    /// `null` where a year's revenue is not above zero.
    @ExplicitNull public var seasonalIndices: [Double]?
    /// The revenue of each month divided by its index, in major units; `null` without indices above zero.
    @ExplicitNull public var deseasonalisedRevenue: [Double]?
    /// The trend of its revenue.
    @ExplicitNull public var trend: SalesTrend?
    /// Its trend against the others; `null` for all sales, where lines are few, and where there is nothing to judge it against.
    @ExplicitNull public var relativeTrend: RelativeTrend?
    /// Its own season; `null` where it was not tested.
    @ExplicitNull public var relativeSeason: RelativeSeason?

    init(
        dimension: SalesDimension?, name: String?, revenue: [Int128], lines: [Int], firstMonth: Int, currency: Currency
    ) {
        let amounts = revenue.map { DecimalAmount(minorUnits: $0, in: currency) }
        let values = amounts.map(\.approximateValue)
        let seasons = SeasonalIndices(values, seasons: RelativeSales.seasons)
        _dimension = ExplicitNull(wrappedValue: dimension)
        _name = ExplicitNull(wrappedValue: name)
        self.revenue = amounts
        self.lines = lines
        _seasonalIndices = ExplicitNull(wrappedValue: seasons.map { SalesSeries.fromJanuary($0.indices, firstMonth: firstMonth) })
        _deseasonalisedRevenue = ExplicitNull(wrappedValue: seasons.flatMap { $0.deseasonalised(values) })
        _trend = ExplicitNull(wrappedValue: SeasonalKendall(values, seasons: RelativeSales.seasons).map { SalesTrend($0) })
        _relativeTrend = ExplicitNull(wrappedValue: nil)
        _relativeSeason = ExplicitNull(wrappedValue: nil)
    }

    /// Twelve values that begin with some calendar month, 0 for January, as they stand from January on.
    static func fromJanuary(_ values: [Double], firstMonth: Int) -> [Double] {
        (0..<12).map { values[($0 - firstMonth + 12) % 12] }
    }
}
