extension CalendarDay {
    /// The day a number of days later.
    ///
    /// - Parameter days: The number of days, negative for earlier.
    /// - Returns: That day.
    /// - Throws: ``ClienteleError/Code/overflow`` beyond the range of the calendar.
    public func adding(days: Int) throws -> CalendarDay {
        let (sum, overflow) = Int(daysSince1970).addingReportingOverflow(days)
        guard !overflow, let value = Int32(exactly: sum) else { throw outOfRange("\(days) days after") }
        return CalendarDay(daysSince1970: value)
    }

    /// The same day of the month a number of months later, or the last of that month where it is shorter.
    ///
    /// Add months to the original day rather than one by one: clamping loses the day of the month.
    ///
    /// ```swift
    /// let day = try CalendarDay("2023-11-30")
    /// print(try day.adding(months: 3))  // 2024-02-29
    /// ```
    ///
    /// - Parameter months: The number of calendar months, negative for earlier.
    /// - Returns: That day.
    /// - Throws: ``ClienteleError/Code/overflow`` beyond the range of the calendar.
    public func adding(months: Int) throws -> CalendarDay {
        let (year, month, day) = civil
        let (count, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow else { throw outOfRange("\(months) months after") }
        let newMonth = (count % 12 + 12) % 12 + 1
        // Rounded down; the detour over count + 1 keeps the smallest number there is from overflowing.
        let newYear = count >= 0 ? count / 12 : (count + 1) / 12 - 1
        let newDay = Swift.min(day, CalendarDay.length(ofMonth: newMonth, inYear: newYear))
        guard let result = CalendarDay(validYear: newYear, month: newMonth, day: newDay) else {
            throw outOfRange("\(months) months after")
        }
        return result
    }

    /// The same date a number of years later; 29 February becomes the 28th where the year has none.
    ///
    /// - Parameter years: The number of calendar years, negative for earlier.
    /// - Returns: That day.
    /// - Throws: ``ClienteleError/Code/overflow`` beyond the range of the calendar.
    public func adding(years: Int) throws -> CalendarDay {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        guard !overflow else { throw outOfRange("\(years) years after") }
        return try adding(months: months)
    }

    /// The first day of the month that the day lies in.
    public var startOfMonth: CalendarDay {
        advanced(by: 1 - day)
    }

    private func outOfRange(_ what: String) -> ClienteleError {
        ClienteleError(
            .overflow, "\(what) \(self) lies beyond the calendar", remedy: "stay within \(CalendarDay.min) to \(CalendarDay.max)")
    }
}
