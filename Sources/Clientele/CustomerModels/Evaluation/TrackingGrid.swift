/// The periods of a tracking plot, in whole days or whole opportunities.
///
/// In time, the first period begins with the day of the first entry, as in the literature: week 1 of customers from 1 January on ends on
/// 7 January. Of opportunities, the first is the one after that of the first entry, in which nobody could buy again.
struct TrackingGrid: Sendable {
    private let unit: RepeatPurchaseTimeUnit
    private let calibrationEnd: CalendarDay
    private let opportunities: OpportunityCalendar
    /// How many steps of the grid a time unit has: its days, or 1 opportunity.
    private let steps: Int
    /// How many steps before the first entry the periods begin.
    private let lead: Int

    init(unit: RepeatPurchaseTimeUnit, calibrationEnd: CalendarDay) {
        self.unit = unit
        self.calibrationEnd = calibrationEnd
        opportunities = OpportunityCalendar(unit: unit, end: calibrationEnd)
        steps = unit.isDiscrete ? 1 : unit.days ?? 1
        lead = unit.isDiscrete ? 0 : 1
    }

    /// How many steps of the grid a time unit has.
    var unitLength: Double { Double(steps) }

    /// The step of a customer's entry: a day since 1970-01-01, or the number of an opportunity.
    func entry(of history: RepeatPurchaseSummary) -> Int {
        // A longer age, of a table, is further back than any plot goes, and still something to count with.
        let age = Int(min((history.age * unitLength).rounded(), 0x1p40))
        return (unit.isDiscrete ? opportunities.lastPeriod : Int(calibrationEnd.daysSince1970)) - age
    }

    /// How many whole periods there are from the first entry through a day.
    func periods(from first: Int, through end: CalendarDay) -> Int {
        max(0, (step(of: end, isLast: true) - first + lead) / steps)
    }

    /// How old a customer is at the end of a period, in steps; below zero before the entry.
    func age(atEndOf period: Int, first: Int, entry: Int) -> Int { last(ofPeriod: period, first: first) - entry }

    /// The last day of a period.
    func end(ofPeriod period: Int, first: Int) -> CalendarDay {
        let last = last(ofPeriod: period, first: first)
        guard unit.isDiscrete else { return CalendarDay(daysSince1970: Int32(clamping: last)) }
        return opportunities.lastDay(ofPeriod: last)
    }

    /// The periods in which a customer's repeat purchases fall, from the days of all purchases.
    func repeatPeriods(_ days: [Int32], entry: Int, first: Int) -> [Int] {
        var result: [Int] = []
        var last = entry
        for day in days {
            let step = step(of: CalendarDay(daysSince1970: day), isLast: false)
            if step > last {
                result.append((step - first - 1 + lead) / steps)
                last = step
            }
        }
        return result
    }

    /// The last step of a period.
    private func last(ofPeriod period: Int, first: Int) -> Int { first - lead + (period + 1) * steps }

    /// The step of a day; with `isLast`, the last step that is complete by then.
    private func step(of day: CalendarDay, isLast: Bool) -> Int {
        guard unit.isDiscrete else { return Int(day.daysSince1970) }
        let period = opportunities.period(of: day)
        return isLast && opportunities.lastDay(ofPeriod: period) > day ? period - 1 : period
    }
}
