/// How long customers stayed in a stage or state.
///
/// A spell is one stay, from the day of entering to the day of leaving; one customer can have several. Spells that have not ended by the day
/// of the analysis are *censored*: how long they will last is not known, so they are counted apart, and mean and median of the completed
/// ones lean to short stays as long as many are censored.
public struct TimeInStage: Sendable, Hashable, Codable {
    /// How many spells have ended.
    public var completed: Int
    /// The mean length of the completed spells in days; `nil` without one.
    @ExplicitNull public var meanDays: Double?
    /// The median length of the completed spells in days; `nil` without one.
    @ExplicitNull public var medianDays: Double?
    /// How many spells have not ended.
    public var censored: Int
    /// The mean length so far of the spells that have not ended, in days; `nil` without one.
    @ExplicitNull public var censoredMeanDays: Double?
    /// How many spells, ended or not, have no known start or end, so that they have no length.
    public var undated: Int

    init(completed: [Int], censored: [Int], undated: Int) {
        self.completed = completed.count
        self.censored = censored.count
        self.undated = undated
        meanDays = TimeInStage.mean(completed)
        medianDays = QuantileSummary.quantile(1, of: 2, in: SortedDays.ascending(completed))
        censoredMeanDays = TimeInStage.mean(censored)
    }

    private static func mean(_ lengths: [Int]) -> Double? {
        lengths.isEmpty ? nil : Double(lengths.reduce(0, +)) / Double(lengths.count)
    }
}
