extension OpportunityCalendar {
    /// The last day of the period of a number, within the calendar's range.
    func lastDay(ofPeriod period: Int) -> CalendarDay {
        switch length {
        case .days(let days): end.advanced(by: (period - lastPeriod).multipliedReportingOverflow(by: days).partialValue)
        case .months(let months): OpportunityCalendar.firstDay(ofMonth: (period + 1) * months).advanced(by: -1)
        }
    }

    /// The first day of a month counted from January of year 0.
    private static func firstDay(ofMonth month: Int) -> CalendarDay {
        let year = month >= 0 ? month / 12 : (month - 11) / 12
        return (try? CalendarDay(year: year, month: month - year * 12 + 1, day: 1)) ?? .max
    }
}
