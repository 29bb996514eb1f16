/// Counts time units, or opportunities, from the end of a calibration through the end of a holdout.
///
/// Only complete opportunities count, so that the holdout begins with the first one that the calibration did not complete: what was bought
/// in it before the calibration's end is no part of the summaries.
struct HoldoutClock: Sendable {
    private let unit: RepeatPurchaseTimeUnit
    private let calibrationEnd: CalendarDay
    private let opportunities: OpportunityCalendar
    /// How many time units there are; complete opportunities where those are counted.
    let duration: Double

    init(unit: RepeatPurchaseTimeUnit, calibrationEnd: CalendarDay, end: CalendarDay) {
        self.unit = unit
        self.calibrationEnd = calibrationEnd
        opportunities = OpportunityCalendar(unit: unit, end: calibrationEnd)
        let days = calibrationEnd.distance(to: end)
        if !unit.isDiscrete {
            duration = Double(days) / Double(unit.days ?? 1)
        } else if let length = unit.days {
            duration = Double(days / length)
        } else {
            duration = Double(OpportunityCalendar(unit: unit, end: end).lastPeriod - opportunities.lastPeriod)
        }
    }

    /// How many purchases there are in the holdout: occasions, or opportunities with at least one.
    ///
    /// - Parameter days: The days of all occasions of a customer of the calibration through the holdout's end, ascending.
    /// - Returns: The number.
    func count(_ days: [Int32]) -> Int {
        guard unit.isDiscrete else { return days.count { $0 > calibrationEnd.daysSince1970 } }
        let end = opportunities.lastPeriod + (Int(exactly: duration) ?? 0)
        var count = 0
        var last = opportunities.lastPeriod
        for day in days {
            let period = opportunities.period(of: CalendarDay(daysSince1970: day))
            if period > last, period <= end {
                count += 1
                last = period
            }
        }
        return count
    }
}
