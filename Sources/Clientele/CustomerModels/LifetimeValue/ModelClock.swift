/// Counts a model's time from a day on: in fixed units of days, or in opportunities that are over.
struct ModelClock {
    let timeUnit: RepeatPurchaseTimeUnit
    let start: CalendarDay

    /// The mean length of a time unit; that of a calendar period over the 400 years of the calendar.
    static func meanDays(of timeUnit: RepeatPurchaseTimeUnit) -> Double {
        switch timeUnit.length {
        case .days(let days): Double(days)
        case .months(let months): 146_097.0 / 4_800 * Double(months)
        }
    }

    /// How much time has passed at the end of a later day.
    func time(through day: CalendarDay) -> Double {
        switch timeUnit.length {
        case .days(let days):
            let time = Double(start.distance(to: day)) / Double(days)
            return timeUnit.isDiscrete ? time.rounded(.down) : time
        case .months:
            let before = OpportunityCalendar(unit: timeUnit, end: start).lastPeriod
            return Double(OpportunityCalendar(unit: timeUnit, end: day).lastPeriod - before)
        }
    }
}
