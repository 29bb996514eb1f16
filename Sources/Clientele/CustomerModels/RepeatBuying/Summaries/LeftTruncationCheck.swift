/// Whether purchases look as if they began in mid-life, so that the first purchase seen of many customers was not their first.
///
/// Data that begin in mid-life show many old customers for the first time within their first interval between purchases, and few
/// later. The check compares how many customers were first seen in the first such interval with how many in an interval of the same
/// length later on. It tells a suspicion, not a proof: a campaign at the beginning looks the same. Where hardly anybody new was seen later,
/// the data are a closed cohort and nothing can be told.
public struct LeftTruncationCheck: Sendable, Hashable, Codable {
    /// What the check comes to.
    public enum Verdict: String, Sendable, Hashable, Codable {
        /// Customers were first seen early at the rate at which they were first seen later.
        case plausible
        /// Far more customers were first seen in the first interval than later.
        case suspicious
        /// Too few were first seen later, or the observation is too short, to compare.
        case undetermined
    }

    /// What the check comes to.
    public let verdict: Verdict
    /// The day from which on purchases were recorded, or the first day with one.
    public let firstDay: CalendarDay
    /// The length of the interval in days: the median time from the first to the second occasion of those who have two.
    public let intervalDays: Int
    /// How many customers were first seen in the first interval.
    public let firstSeenInFirstInterval: Int
    /// How many customers were first seen in an interval of that length later, on average over the second half of the observation.
    public let firstSeenInLaterInterval: Double

    /// Judges the first occasions and first returns of customers.
    ///
    /// - Parameters:
    ///   - firstDays: The day of the first occasion of each customer, in any order.
    ///   - returns: The days from the first to the second occasion of each customer who has two, in any order.
    ///   - observedFrom: The day from which on purchases were recorded.
    ///   - end: The last day of the observation.
    init?(firstDays: [Int32], returns: [Int32], observedFrom: CalendarDay?, end: CalendarDay) {
        guard let earliest = firstDays.min() else { return nil }
        firstDay = observedFrom ?? CalendarDay(daysSince1970: earliest)
        let length = firstDay.distance(to: end) + 1
        let sorted = returns.sorted()
        let median = sorted.isEmpty ? 0 : Int(sorted[sorted.count / 2])
        intervalDays = median
        let start = firstDay.daysSince1970
        firstSeenInFirstInterval = firstDays.count { Int($0) - Int(start) < median }
        let half = length / 2
        let later = firstDays.count { Int($0) - Int(start) >= length - half }
        let expected = half > 0 ? Double(later) * Double(median) / Double(half) : 0
        firstSeenInLaterInterval = expected
        guard median > 0, median * 4 <= length, later >= 20 else {
            verdict = .undetermined
            return
        }
        // Twice the later rate, and beyond what chance does to a count: four standard errors of a difference of Poisson counts.
        let spread = (Double(firstSeenInFirstInterval) + expected * Double(median) / Double(half)).squareRoot()
        let excess = Double(firstSeenInFirstInterval) - expected
        verdict = Double(firstSeenInFirstInterval) > 2 * expected && excess > 4 * spread ? .suspicious : .plausible
    }
}
