/// How many customers of each cohort were active in each period after their entry; tallies of parts of the customers add up.
struct CohortTally: Sendable {
    /// By the number of the period of entry; the first is the size of the cohort.
    private(set) var retained: [Int: [Int]] = [:]
    /// How many customers have rows, but no occasion.
    var withoutPurchases = 0

    /// Adds a customer by the days of occasions, ascending.
    mutating func add(_ days: [Int32], entry: Int, last: Int, period: CohortPeriod) {
        var counts = retained.removeValue(forKey: entry) ?? [Int](repeating: 0, count: last - entry + 1)
        var seen = Int.min
        for day in days {
            let number = period.number(of: CalendarDay(daysSince1970: day))
            guard number != seen else { continue }
            seen = number
            counts[number - entry] += 1
        }
        retained[entry] = counts
    }

    mutating func merge(_ other: CohortTally) {
        withoutPurchases += other.withoutPurchases
        retained.merge(other.retained) { left, right in zip(left, right).map { $0 + $1 } }
    }
}
