/// The customers of one period of entry, and how many of them were active in each period after it.
public struct PurchaseCohort: Codable, Sendable, Hashable {
    /// The period of the first purchase, such as `2024-05`, `2024-Q2` or `2024`.
    public var cohort: String
    /// The first day of that period.
    public var firstDay: CalendarDay
    /// How many customers entered.
    public var size: Int
    /// How many of them were active in the period of entry, which is all of them, in the next one, and so on to the period of the analysis.
    public var retained: [Int]
    /// The shares of the size.
    public var rates: [Double]
    /// The lower ends of Wilson's intervals (1927) of the shares.
    public var lower: [Double]
    /// The upper ends of the intervals.
    public var upper: [Double]
    /// Whether the last period was still running on the day of the analysis, so that its count can only rise.
    public var isLastIncomplete: Bool

    init(cohort: String, firstDay: CalendarDay, retained: [Int], isLastIncomplete: Bool, confidence: Double) {
        self.cohort = cohort
        self.firstDay = firstDay
        size = retained.first ?? 0
        self.retained = retained
        self.isLastIncomplete = isLastIncomplete
        let whole = size
        let shares = retained.map { count in
            Estimate.wilson(Double(count), of: Double(whole), confidence: confidence) ?? Estimate(value: 0, lower: 0, upper: 1)
        }
        rates = shares.map(\.value)
        // Who entered is all of the cohort by definition, which is not a matter of chance.
        lower = shares.enumerated().map { $0.offset == 0 ? 1 : $0.element.lower }
        upper = shares.map(\.upper)
    }
}
