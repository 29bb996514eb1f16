/// What prospecting asks of every customer with a purchase occasion by a day, as columns, and of every month.
struct CustomerActivity: Sendable {
    /// The place of each customer in the summaries.
    var places: [Int32] = []
    var firstDays: [Int32] = []
    var lastDays: [Int32] = []
    var occasions: [Int32] = []
    /// The net revenue of the year up to the day, in minor units.
    var yearRevenue: [Int64] = []
    /// The sum of the squares of the positive repeat occasions, in minor units.
    var squares: [Double] = []
    /// How many positive repeat occasions there are.
    var repeats: [Int32] = []
    var months = ActivityMonths()

    var count: Int { places.count }

    /// Customers are taken in chunks of this size, whatever the number of cores.
    private static let chunkSize = 16_384

    init() {}

    /// Walks over all customers of summaries.
    init(_ summaries: PurchaseSummaries, asOf: CalendarDay, refunds: any RefundPolicy, in context: AnalysisContext) throws {
        try summaries.requireNetting(of: refunds)
        let calendar = CalendarMonths(summaries.cells.days, asOf: asOf)
        let first = summaries.cells.days.min().map { calendar.month(of: min($0, asOf.daysSince1970)).month } ?? 0
        let last = calendar.month(of: asOf.daysSince1970).month
        let monthCount = min(max(Int(last) - Int(first) + 1, 0), ActivityMonths.most)
        let empty = ActivityMonths(last: last, count: monthCount)
        let size = CustomerActivity.chunkSize
        let parts = try Parallel.map(count: (summaries.customerCount + size - 1) / size) { chunk in
            try context.checkCancellation()
            var part = CustomerActivity()
            part.months = empty
            for customer in chunk * size..<min((chunk + 1) * size, summaries.customerCount) {
                part.add(customer, of: summaries, asOf: asOf, refunds: refunds, calendar: calendar)
            }
            return part
        }
        months = empty
        for part in parts { append(part) }
    }

    private mutating func add(
        _ customer: Int, of summaries: PurchaseSummaries, asOf: CalendarDay, refunds: any RefundPolicy, calendar: CalendarMonths
    ) {
        let days = summaries.occasionDays(of: customer, through: asOf, refunds: refunds)
        let yearStart = Int(asOf.daysSince1970) - 365
        var (next, year, square, repeatCount) = (0, Int64(0), 0.0, Int32(0))
        var cell = summaries.starts[customer]
        let end = summaries.starts[customer + 1]
        var lastMonth: Int?
        while cell < end, summaries.cells.days[cell] <= asOf.daysSince1970 {
            let day = summaries.cells.days[cell]
            var net: Int64 = 0
            // Summaries kept by order have several cells a day.
            while cell < end, summaries.cells.days[cell] == day {
                net &+= summaries.cells.nets[cell]
                cell += 1
            }
            let isOccasion = next < days.count && days[next] == day
            let place = months.place(ofMonth: calendar.month(of: day).month)
            let isRecent = Int(day) > yearStart
            if isRecent { year &+= net }
            months.add(net, at: place, isOccasion: isOccasion, isRecent: isRecent)
            guard isOccasion else { continue }
            months.count(at: place, isFirst: next == 0, isNewBuyer: place != lastMonth, net: net)
            lastMonth = place
            if next > 0, net > 0 {
                square += Double(net) * Double(net)
                repeatCount &+= 1
            }
            next += 1
        }
        guard let first = days.first, let last = days.last else { return }
        places.append(Int32(truncatingIfNeeded: customer))
        firstDays.append(first)
        lastDays.append(last)
        occasions.append(Int32(clamping: days.count))
        yearRevenue.append(year)
        squares.append(square)
        repeats.append(repeatCount)
    }

    private mutating func append(_ other: CustomerActivity) {
        places += other.places
        firstDays += other.firstDays
        lastDays += other.lastDays
        occasions += other.occasions
        yearRevenue += other.yearRevenue
        squares += other.squares
        repeats += other.repeats
        months.merge(other.months)
    }
}
