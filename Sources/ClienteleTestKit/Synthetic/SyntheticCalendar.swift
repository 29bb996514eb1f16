import Clientele

/// The days of a synthetic base, counted from 0, and how busy each of them is.
///
/// Purchases come evenly in a time of its own, in which a busy day is long and a quiet one short; ``day(at:)`` leads back to the calendar.
struct SyntheticCalendar: Sendable {
    let firstDay: CalendarDay
    let dayCount: Int
    /// The month of each day, 1 to 12.
    let months: [Int]
    /// The busy time up to the end of each day.
    private let busyTime: [Double]

    static let monthWeights = [0.85, 0.82, 0.95, 0.97, 1.0, 0.98, 0.9, 0.88, 0.98, 1.02, 1.2, 1.6]
    static let weekdayWeights = [0.95, 0.95, 1.0, 1.05, 1.25, 1.3, 0.5]
    /// How much busier the last day is than the first, season apart.
    static let growth = 0.2

    init(firstDay: CalendarDay, dayCount: Int) {
        var months: [Int] = []
        var busyTime: [Double] = []
        var sum = 0.0
        for offset in 0..<dayCount {
            let day = firstDay.advanced(by: offset)
            let month = day.month
            let trend = 1 + SyntheticCalendar.growth * Double(offset) / Double(dayCount)
            sum += SyntheticCalendar.monthWeights[month - 1] * SyntheticCalendar.weekdayWeights[day.isoWeekday - 1] * trend
            months.append(month)
            busyTime.append(sum)
        }
        self.firstDay = firstDay
        self.dayCount = dayCount
        self.months = months
        self.busyTime = busyTime
    }

    /// All the busy time there is; about one unit a day.
    var totalTime: Double { busyTime.last ?? 0 }

    /// The busy time before a day.
    func time(before day: Int) -> Double {
        day > 0 && day <= dayCount ? busyTime[day - 1] : 0
    }

    /// The day that a busy time falls on, or `nil` behind the last.
    func day(at time: Double) -> Int? {
        var lower = 0
        var upper = dayCount
        while lower < upper {
            let middle = (lower + upper) / 2
            if busyTime[middle] < time { lower = middle + 1 } else { upper = middle }
        }
        return lower < dayCount ? lower : nil
    }

    /// The calendar day of an offset, which may lie before or behind the base.
    func calendarDay(_ offset: Int) -> CalendarDay {
        firstDay.advanced(by: offset)
    }
}
