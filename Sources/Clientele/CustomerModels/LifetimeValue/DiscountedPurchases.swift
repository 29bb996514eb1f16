/// What a customer who is alive is expected to buy, discounted.
struct DiscountedPurchases: Sendable {
    /// The discounted expected number of purchases over the whole horizon.
    var discounted = 0.0
    /// The expected number of purchases over the whole horizon, not discounted; `nil` for a horizon without end.
    var purchases: Double?
    /// The expected and the discounted number of each period.
    var periods: [(purchases: Double, discounted: Double)] = []

    /// Follows a process through a calendar.
    init(_ process: some RepeatPurchaseProcess, _ calendar: LifetimeCalendar) {
        if let rate = calendar.unlimitedRate {
            discounted = process.discountedExpectedPurchases(rate: rate)
            return
        }
        periods = [(purchases: Double, discounted: Double)](repeating: (0, 0), count: calendar.periods.count)
        var before = 0.0
        for step in calendar.steps {
            let sum = process.expectedPurchases(in: step.end)
            let increment = max(sum - before, 0)
            periods[step.period].purchases += increment
            periods[step.period].discounted += increment * step.discountFactor
            discounted += increment * step.discountFactor
            before = max(sum, before)
        }
        purchases = before
    }

    /// The discounted number alone, for differences.
    static func discounted(_ process: some RepeatPurchaseProcess, _ calendar: LifetimeCalendar) -> Double {
        if let rate = calendar.unlimitedRate { return process.discountedExpectedPurchases(rate: rate) }
        var (before, result) = (0.0, 0.0)
        for step in calendar.steps {
            let sum = process.expectedPurchases(in: step.end)
            result += max(sum - before, 0) * step.discountFactor
            before = max(sum, before)
        }
        return result
    }
}
