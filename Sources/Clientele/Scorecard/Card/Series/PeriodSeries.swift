/// A series with one place for every period from its first to its last.
public struct PeriodSeries: Sendable, Hashable, Codable {
    /// The most periods that a series reaches over; what lies further back than that from its last value is left out.
    public static let maximumLength = 2_400

    /// The length of a period.
    public var period: ScorecardPeriod
    /// The number of the first period, see ``ScorecardPeriod/index(of:)``.
    public var firstIndex: Int
    /// The values in order of time, `nil` where a period has none; the first and the last have one.
    public var values: [Double?]

    /// Lines dated values up.
    ///
    /// Of several values in a period that of the last day counts. Where one day has two different values there is none for the period, as
    /// nobody can tell which is right.
    ///
    /// - Parameters:
    ///   - dated: The values in any order.
    ///   - period: The length of a period.
    ///   - asOf: The last day that is looked at; all where it is `nil`.
    /// - Complexity: O(*n* log *n*).
    public init(_ dated: [PeriodValue], period: ScorecardPeriod, asOf: CalendarDay? = nil) {
        self.period = period
        let chosen = PeriodSeries.chosen(dated, period, asOf)
        let last = chosen.last?.index ?? 0
        let kept = chosen.filter { last - $0.index < PeriodSeries.maximumLength }
        firstIndex = kept.first?.index ?? 0
        values = kept.isEmpty ? [] : [Double?](repeating: nil, count: last - firstIndex + 1)
        for value in kept { values[value.index - firstIndex] = value.value }
    }

    init(period: ScorecardPeriod, firstIndex: Int, values: [Double?]) {
        self.period = period
        let start = values.firstIndex { $0 != nil } ?? values.count
        let end = (values.lastIndex { $0 != nil } ?? start - 1) + 1
        self.firstIndex = start < end ? firstIndex + start : 0
        self.values = start < end ? Array(values[start..<end]) : []
    }

    /// The value of a period, `nil` where it has none.
    ///
    /// - Parameter index: The number of the period.
    /// - Returns: The value.
    public subscript(index: Int) -> Double? {
        let (offset, overflow) = index.subtractingReportingOverflow(firstIndex)
        return !overflow && values.indices.contains(offset) ? values[offset] : nil
    }

    /// The numbers of the periods from the first to the last; none where the last is beyond all numbers.
    public var indices: Range<Int> {
        let (end, overflow) = firstIndex.addingReportingOverflow(values.count)
        return overflow ? firstIndex..<firstIndex : firstIndex..<end
    }

    /// The values after the last gap, in order of time.
    var lastRun: ArraySlice<Double> {
        let run = values.reversed().prefix { $0 != nil }.compactMap { $0 }
        return ArraySlice(run.reversed())
    }

    private struct Chosen {
        var index: Int
        var date: CalendarDay
        var value: Double?
    }

    /// One value a period in order of time, those without a number left out.
    private static func chosen(_ dated: [PeriodValue], _ period: ScorecardPeriod, _ asOf: CalendarDay?) -> [Chosen] {
        let usable = dated.filter { $0.value?.isFinite == true && $0.date <= asOf ?? .max }.sorted { $0.date < $1.date }
        var chosen: [Chosen] = []
        for item in usable {
            let next = Chosen(index: period.index(of: item.date), date: item.date, value: item.value)
            guard let last = chosen.last, last.index == next.index else {
                chosen.append(next)
                continue
            }
            let isContradiction = last.date == next.date && last.value != next.value
            chosen[chosen.count - 1] = isContradiction ? Chosen(index: next.index, date: next.date, value: nil) : next
        }
        return chosen.filter { $0.value != nil }
    }
}
