/// The future in steps: calendar months from the end of the observation on, with how long each lasts in a model's time and what its money is
/// worth.
struct LifetimeCalendar: Sendable {
    /// A part of a period whose purchases are discounted at once.
    struct Step: Sendable {
        /// Where the step ends, in the model's time from the valuation on.
        let end: Double
        let discountFactor: Double
        /// Which period the step belongs to.
        let period: Int
    }

    /// The first and last day of each period: whole calendar months, but for the first and the last, which may be shorter.
    private(set) var periods: [ClosedRange<CalendarDay>] = []
    private(set) var steps: [Step] = []
    /// The continuous rate of one time unit for a horizon without end.
    let unlimitedRate: Double?

    /// How far the steps reach, in the model's time.
    var duration: Double { steps.last?.end ?? 0 }

    /// Lays out the future.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - day: The day that is valued on.
    ///   - timeUnit: The model's time unit.
    /// - Throws: ``ClienteleError`` for a method of discounting that contradicts itself or cannot do without an end, or days beyond the calendar.
    init(plan: LifetimeValuePlan, from day: CalendarDay, timeUnit: RepeatPurchaseTimeUnit) throws {
        guard let months = plan.horizon.months else {
            unlimitedRate = try LifetimeCalendar.rate(plan.discounting, timeUnit)
            return
        }
        unlimitedRate = nil
        let first = try day.adding(days: 1)
        let last = try first.adding(months: months).adding(days: -1)
        periods = try LifetimeCalendar.months(first, last)
        let clock = ModelClock(timeUnit: timeUnit, start: day)
        var (before, factorBefore) = (day, try LifetimeCalendar.factor(plan.discounting, day, day))
        for (index, period) in periods.enumerated() {
            var end = plan.resolution == .day ? period.lowerBound : period.upperBound
            while end <= period.upperBound {
                let factor = try LifetimeCalendar.factor(plan.discounting, day, end)
                // Opportunities come at the end of their periods, purchases in continuous time all along.
                let discountFactor = timeUnit.isDiscrete ? factor : factor.squareRoot() * factorBefore.squareRoot()
                steps.append(Step(end: clock.time(through: end), discountFactor: discountFactor, period: index))
                (before, factorBefore) = (end, factor)
                end = try before.adding(days: 1)
            }
        }
    }

    /// The calendar months from a day to another, the first and the last cut at those days.
    private static func months(_ first: CalendarDay, _ last: CalendarDay) throws -> [ClosedRange<CalendarDay>] {
        var result: [ClosedRange<CalendarDay>] = []
        var start = first
        while start <= last {
            let next = try start.startOfMonth.adding(months: 1)
            result.append(start...min(next.advanced(by: -1), last))
            start = next
        }
        return result
    }

    private static func factor(_ method: any DiscountingMethod, _ start: CalendarDay, _ end: CalendarDay) throws -> Double {
        let factor = method.discountFactor(from: start, to: end)
        guard factor > 0, factor.isFinite, start != end || abs(factor - 1) < 1e-9 else {
            throw ClienteleError(
                .invalidPolicy, "the discounting '\(method.name)' gives a factor of \(factor) from \(start) to \(end)",
                remedy: "give finite factors above zero, and 1 from a day to itself")
        }
        return factor
    }

    private static func rate(_ method: any DiscountingMethod, _ timeUnit: RepeatPurchaseTimeUnit) throws -> Double {
        guard let daily = method.dailyRate, daily > 0, daily.isFinite else {
            throw ClienteleError(
                .invalidArgument, "a horizon without end cannot be discounted by '\(method.name)'",
                remedy: "give an annual or continuous rate above zero by actual/365 or actual/365.25, or a number of years")
        }
        return daily * ModelClock.meanDays(of: timeUnit)
    }
}
