/// How long one period of a scorecard's series is.
///
/// Periods are those of the calendar and are numbered through, so that two series line up however their days were chosen.
///
/// ```swift
/// let period = ScorecardPeriod.quarter
/// let (first, second) = try (CalendarDay("2003-01-31"), CalendarDay("2003-03-31"))
/// print(period.index(of: first) == period.index(of: second))  // true
/// print(period.label(of: period.index(of: first)))  // 2003-Q1
/// ```
public enum ScorecardPeriod: String, Sendable, Hashable, Codable, CaseIterable {
    /// A week from Monday to Sunday.
    case week
    /// A calendar month.
    case month
    /// A quarter of a calendar year.
    case quarter
    /// A calendar year.
    case year

    /// How many periods a year has: one cycle of the seasons.
    ///
    /// Weeks do not divide a year; 52 come nearest.
    public var periodsPerYear: Int {
        switch self {
        case .week: 52
        case .month: 12
        case .quarter: 4
        case .year: 1
        }
    }

    /// The number of the period that a day lies in; the next period has the next number.
    ///
    /// - Parameter day: The day.
    /// - Returns: Its period, counted from the one that 1970-01-01 or, for all but weeks, the year 0 begins with.
    public func index(of day: CalendarDay) -> Int {
        switch self {
        case .week: (Int(day.daysSince1970) + 3).dividedDown(by: 7)
        case .month: day.year * 12 + day.month - 1
        case .quarter: day.year * 4 + (day.month - 1) / 3
        case .year: day.year
        }
    }

    /// The first day of a period.
    ///
    /// - Parameter index: The number of the period.
    /// - Returns: Its first day; `nil` beyond the calendar.
    public func firstDay(of index: Int) -> CalendarDay? {
        // Far beyond the calendar, and far from overflowing below.
        guard abs(index / 4) < 1_000_000_000 else { return nil }
        switch self {
        case .week: return Int32(exactly: index * 7 - 3).map(CalendarDay.init(daysSince1970:))
        case .month: return CalendarDay(validYear: index.dividedDown(by: 12), month: index - index.dividedDown(by: 12) * 12 + 1, day: 1)
        case .quarter:
            return CalendarDay(validYear: index.dividedDown(by: 4), month: (index - index.dividedDown(by: 4) * 4) * 3 + 1, day: 1)
        case .year: return CalendarDay(validYear: index, month: 1, day: 1)
        }
    }

    /// The last day of a period.
    ///
    /// - Parameter index: The number of the period.
    /// - Returns: Its last day; `nil` beyond the calendar.
    public func lastDay(of index: Int) -> CalendarDay? {
        guard index < Int.max else { return nil }
        return firstDay(of: index + 1)?.advanced(by: -1)
    }

    /// A short name of a period.
    ///
    /// - Parameter index: The number of the period.
    /// - Returns: Such as `2003-07`, `2003-Q3`, `2003`, or for a week the Monday it begins with; empty beyond the calendar.
    public func label(of index: Int) -> String {
        guard let first = firstDay(of: index) else { return "" }
        let text = first.description
        switch self {
        case .week: return text
        case .month: return String(text.dropLast(3))
        case .quarter: return "\(text.dropLast(6))-Q\((first.month - 1) / 3 + 1)"
        case .year: return String(text.dropLast(6))
        }
    }
}

extension Int {
    /// The quotient rounded down, also for negative numbers; the divisor is above zero.
    fileprivate func dividedDown(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
