/// The periods ahead of a day: what is left of its month, if anything, and then whole calendar months.
struct ForecastCalendar: Sendable {
    /// One period.
    struct Period: Sendable {
        let firstDay: CalendarDay
        let lastDay: CalendarDay
        let isPartial: Bool

        /// The day in the middle, on which the new customers of the period are taken to come.
        var middle: CalendarDay { firstDay.advanced(by: firstDay.distance(to: lastDay) / 2) }
        var days: Int { firstDay.distance(to: lastDay) + 1 }
    }

    let asOf: CalendarDay
    let periods: [Period]

    /// - Throws: ``ClienteleError/Code/overflow`` beyond the calendar.
    init(after asOf: CalendarDay, months: Int) throws {
        self.asOf = asOf
        let tomorrow = try asOf.adding(days: 1)
        var periods: [Period] = []
        var start = tomorrow
        if tomorrow.day != 1 {
            let next = try tomorrow.startOfMonth.adding(months: 1)
            periods.append(Period(firstDay: tomorrow, lastDay: next.advanced(by: -1), isPartial: true))
            start = next
        }
        for month in 0..<months {
            let first = try start.adding(months: month)
            periods.append(Period(firstDay: first, lastDay: try start.adding(months: month + 1).advanced(by: -1), isPartial: false))
        }
        self.periods = periods
    }

    /// The first and last day of all periods together.
    var whole: Period {
        Period(
            firstDay: periods.first?.firstDay ?? asOf, lastDay: periods.last?.lastDay ?? asOf, isPartial: periods.first?.isPartial ?? false)
    }
}
