/// Numbers the periods of a discrete time unit up to the end of an observation; only complete periods count.
struct OpportunityCalendar: Sendable {
    let length: RepeatPurchaseTimeUnit.Length
    let end: CalendarDay
    /// The number of the last complete period.
    let lastPeriod: Int

    init(unit: RepeatPurchaseTimeUnit, end: CalendarDay) {
        length = unit.length
        self.end = end
        switch unit.length {
        case .days:
            // The last period ends with the observation, so that all are complete.
            lastPeriod = 0
        case .months(let months):
            let period = OpportunityCalendar.period(of: end, months: months)
            let isComplete = end == .max || OpportunityCalendar.period(of: end.advanced(by: 1), months: months) != period
            lastPeriod = isComplete ? period : period - 1
        }
    }

    /// The number of the period that a day lies in; earlier periods have lower numbers.
    func period(of day: CalendarDay) -> Int {
        switch length {
        case .days(let days): -OpportunityCalendar.floorDivide(day.distance(to: end), days)
        case .months(let months): OpportunityCalendar.period(of: day, months: months)
        }
    }

    private static func period(of day: CalendarDay, months: Int) -> Int {
        let (year, month, _) = day.civil
        return floorDivide(year * 12 + month - 1, months)
    }

    private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
        let quotient = number / divisor
        return number % divisor < 0 ? quotient - 1 : quotient
    }
}
