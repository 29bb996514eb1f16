/// Whether one category, region or channel has a season of its own, beside that of all sales.
///
/// Sales are counted in purchase lines. The others are those without a season of their own, as in ``RelativeTrend``.
public struct RelativeSeason: Sendable, Hashable, Codable {
    /// How its sales stand to those of the others in each calendar month, January first: 2 for twice as much as in a mean month.
    ///
    /// The geometric mean is 1.
    public var indices: [Double]
    /// The calendar months of its season, 1 to 12 in order: the split in two that leaves the least variance within.
    public var seasonMonths: [Int]
    /// How many times as much it sells against the others in its season as in the other months.
    public var seasonRatio: Double
    /// The root mean square of the logarithms of the indices: 0 without a season.
    public var swing: Double
    /// The p-value: the larger one of ``customerPValue`` and ``yearPValue``, so that neither chance can pass for a season.
    public var pValue: Double
    /// The chance that a swing which does not exceed the least one that matters would look like this, by how customers differ.
    public var customerPValue: Double
    /// The same for no season at all by how years differ: the months of each year are shuffled.
    public var yearPValue: Double
    /// The others that it was judged against.
    public var judgedAgainst: [String]
}
