/// Counts time units, or opportunities, after the end of a calibration.
struct HoldoutClock: Sendable {
    private let unit: RepeatPurchaseTimeUnit
    private let calibrationEnd: CalendarDay
    private let opportunities: OpportunityCalendar

    init(unit: RepeatPurchaseTimeUnit, calibrationEnd: CalendarDay) {
        self.unit = unit
        self.calibrationEnd = calibrationEnd
        opportunities = OpportunityCalendar(unit: unit, end: calibrationEnd)
    }

    /// How many time units there are from the end of the calibration through a day; complete opportunities where those are counted.
    func duration(through end: CalendarDay) -> Double {
        guard unit.isDiscrete else { return Double(calibrationEnd.distance(to: end)) / Double(unit.days ?? 1) }
        if let days = unit.days { return Double(calibrationEnd.distance(to: end) / days) }
        return Double(OpportunityCalendar(unit: unit, end: end).lastPeriod - opportunities.lastPeriod)
    }

    /// How many purchases there are on days after the calibration: occasions, or opportunities with at least one.
    func count(_ days: ArraySlice<Int32>) -> Int {
        guard unit.isDiscrete else { return days.count }
        var count = 0
        var last = opportunities.lastPeriod
        for day in days {
            let period = opportunities.period(of: CalendarDay(daysSince1970: day))
            if period > last {
                count += 1
                last = period
            }
        }
        return count
    }
}
