/// What a ``LifecyclePolicy`` may know of one customer on one day: what had happened up to then, and nothing later.
///
/// ```swift
/// let days = try ["2024-01-01", "2024-01-11", "2024-01-31"].map { try CalendarDay($0) }
/// let rhythm = try BaseRhythm(of: [], otherwise: OccasionInterval(totalDays: 90))
/// let history = try CustomerHistory(occasionDays: days, asOf: CalendarDay("2024-03-01"), rhythm: rhythm)
/// print(history.silence ?? 0, history.meanInterval?.days ?? 0)  // 30 15.0
/// ```
public struct CustomerHistory: Sendable {
    /// The day to judge on; everything in the history has happened by then.
    public internal(set) var asOf: CalendarDay
    /// The rhythm of the base.
    ///
    /// It is the one thing that looks ahead: it is taken as of the day of the analysis, also where an earlier day is judged.
    public let rhythm: BaseRhythm
    /// Whether there is a customer record.
    public internal(set) var isKnown: Bool
    /// The day the customer became known, where that is recorded.
    public internal(set) var knownSince: CalendarDay?
    /// Whether the customer record says that the customer has been selected for development; it does not say since when.
    public internal(set) var isTarget: Bool
    // One column for many customers, so that no history needs memory of its own.
    var days: [CalendarDay]
    var start: Int
    var end: Int

    /// Makes a history, to ask a policy about one customer.
    ///
    /// - Parameters:
    ///   - occasionDays: The days with a purchase occasion, in any order; days after `asOf` are left out and a day counts once.
    ///   - asOf: The day to judge on.
    ///   - rhythm: The rhythm of the base.
    ///   - isKnown: Whether there is a customer record.
    ///   - knownSince: The day the customer became known.
    ///   - isTarget: Whether the customer has been selected for development.
    public init(
        occasionDays: some Sequence<CalendarDay>, asOf: CalendarDay, rhythm: BaseRhythm, isKnown: Bool = true,
        knownSince: CalendarDay? = nil, isTarget: Bool = false
    ) {
        days = Set(occasionDays.filter { $0 <= asOf }).sorted()
        start = 0
        end = days.count
        self.asOf = asOf
        self.rhythm = rhythm
        self.isKnown = isKnown
        self.knownSince = knownSince
        self.isTarget = isTarget
    }

    /// An empty history at the start of a column of days of many customers.
    init(column days: [CalendarDay], asOf: CalendarDay, rhythm: BaseRhythm) {
        self.init(occasionDays: [], asOf: asOf, rhythm: rhythm, isKnown: false)
        self.days = days
    }

    /// The days with a purchase occasion up to ``asOf``, ascending, each once.
    public var occasionDays: ArraySlice<CalendarDay> { days[start..<end] }

    /// How many occasions there are.
    public var occasionCount: Int { end - start }

    /// The day of the first occasion.
    public var firstDay: CalendarDay? { end > start ? days[start] : nil }

    /// The day of the last occasion.
    public var lastDay: CalendarDay? { end > start ? days[end - 1] : nil }

    /// The days from the last occasion to ``asOf``; `nil` without an occasion.
    public var silence: Int? { lastDay.map { $0.distance(to: asOf) } }

    /// The customer's own mean interval, (last − first) / (*n* − 1); `nil` with fewer than two occasions.
    public var meanInterval: OccasionInterval? {
        guard end - start > 1 else { return nil }
        return OccasionInterval(validDays: Int64(days[start].distance(to: days[end - 1])), over: Int64(end - start - 1))
    }
}
