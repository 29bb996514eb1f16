/// The occasions of a run of customers in one column.
struct LifecycleChunk: Sendable {
    private(set) var members: Range<Int>
    /// The occasion days of all members, each member's ascending.
    private(set) var days: [CalendarDay] = []
    /// Where each member's days start, and at the end how many there are.
    private(set) var starts: [Int] = [0]
    /// Which members have a row by the day of the analysis, whether or not it counts as an occasion.
    private(set) var hasRows: [Bool] = []
    /// The mean interval of each member with at least two occasions.
    private(set) var meanIntervals: [OccasionInterval] = []

    init(_ members: Range<Int>, of population: LifecyclePopulation, asOf: CalendarDay, refunds: some RefundPolicy) {
        self.members = members
        starts.reserveCapacity(members.count + 1)
        hasRows.reserveCapacity(members.count)
        for member in members {
            append(population.members[member].summary.map(Int.init), of: population.summaries, asOf: asOf, refunds: refunds)
        }
    }

    private mutating func append(_ customer: Int?, of summaries: PurchaseSummaries, asOf: CalendarDay, refunds: some RefundPolicy) {
        let start = days.count
        if let customer {
            for day in summaries.occasionDays(of: customer, through: asOf, refunds: refunds) {
                days.append(CalendarDay(daysSince1970: day))
            }
        }
        hasRows.append(customer.map { !summaries.cellRange(of: $0, through: asOf).isEmpty } ?? false)
        starts.append(days.count)
        if days.count - start > 1 {
            let length = days[start].distance(to: days[days.count - 1])
            meanIntervals.append(OccasionInterval(validDays: Int64(length), over: Int64(days.count - start - 1)))
        }
    }
}
