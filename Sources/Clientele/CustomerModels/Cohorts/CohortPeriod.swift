/// The length of a calendar period by which retention is counted.
///
/// Periods are calendar periods, never a fixed number of days.
public enum CohortPeriod: String, Sendable, Hashable, Codable, CaseIterable {
    /// A calendar month.
    case month
    /// Three calendar months; a quarter begins in January, April, July or October.
    case quarter
    /// A calendar year.
    case year

    /// How many calendar months the period has.
    public var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .year: 12
        }
    }

    /// The number of the period that a day lies in, counted from the start of year 0; periods that follow each other have numbers that do.
    ///
    /// - Parameter day: The day.
    /// - Returns: The number, negative before year 0.
    /// - Complexity: O(1).
    func number(of day: CalendarDay) -> Int {
        let (year, month, _) = day.civil
        // Every year has a whole number of periods, so nothing is lost by counting within the year.
        return year * (12 / months) + (month - 1) / months
    }

    /// The first day of a period, or `nil` beyond the calendar.
    func firstDay(ofNumber number: Int) -> CalendarDay? {
        let perYear = 12 / months
        let place = ((number % perYear) + perYear) % perYear
        return CalendarDay(validYear: (number - place) / perYear, month: place * months + 1, day: 1)
    }

    /// The name of the period that a day lies in, such as `2024-05`, `2024-Q2` or `2024`.
    ///
    /// ```swift
    /// print(CohortPeriod.quarter.name(of: try CalendarDay("2024-05-17")))  // 2024-Q2
    /// ```
    ///
    /// - Parameter day: The day.
    /// - Returns: The name; names of years with four digits sort in the order of time.
    /// - Complexity: O(1).
    public func name(of day: CalendarDay) -> String {
        let iso = day.description
        switch self {
        case .month: return String(iso.dropLast(3))
        case .quarter: return String(iso.dropLast(6)) + "-Q\((day.month + 2) / 3)"
        case .year: return String(iso.dropLast(6))
        }
    }
}
