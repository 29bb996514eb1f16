/// How many years lie between two days.
public enum YearFraction: String, Sendable, Hashable, Codable, CaseIterable {
    /// The number of days, by 365.
    case actual365 = "actual/365"
    /// The number of days, by 365.25.
    case actual36525 = "actual/365.25"
    /// The days of leap years by 366, those of other years by 365 (ISDA 2006 Definitions, section 4.16(b)).
    case actualActual = "actual/actual"

    /// The number of years from a day to another.
    ///
    /// ```swift
    /// let (start, end) = (try CalendarDay("2024-01-01"), try CalendarDay("2025-01-01"))
    /// print(YearFraction.actualActual.years(from: start, to: end), YearFraction.actual365.years(from: start, to: end) > 1)  // 1.0 true
    /// ```
    ///
    /// - Parameters:
    ///   - start: The first day.
    ///   - end: The other day; before `start` for a negative number.
    /// - Returns: The number of years.
    public func years(from start: CalendarDay, to end: CalendarDay) -> Double {
        switch self {
        case .actual365: Double(start.distance(to: end)) / 365
        case .actual36525: Double(start.distance(to: end)) / 365.25
        case .actualActual: YearFraction.position(end) - YearFraction.position(start) + Double(end.year - start.year)
        }
    }

    /// How many days a year has, where it is the same for all.
    var daysOfYear: Double? {
        switch self {
        case .actual365: 365
        case .actual36525: 365.25
        case .actualActual: nil
        }
    }

    /// The share of its year that lies before a day.
    private static func position(_ day: CalendarDay) -> Double {
        let year = day.civil.year
        let newYear = CalendarDay.daysSince1970(year: year, month: 1, day: 1)
        let next = CalendarDay.daysSince1970(year: year + 1, month: 1, day: 1)
        return Double(Int(day.daysSince1970) - newYear) / Double(next - newYear)
    }
}
