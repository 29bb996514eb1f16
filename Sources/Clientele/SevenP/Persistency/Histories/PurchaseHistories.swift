/// The occasions of every customer who has one by the day of the analysis, as columns: what the parts of persistency work on.
struct PurchaseHistories: Sendable {
    let asOf: CalendarDay
    /// The day from which on purchases were recorded.
    let observedFrom: CalendarDay
    /// How many days after that the customers of before have shown up.
    let runInDays: Int
    let currency: Currency
    let customers: TextTable
    /// The rank of each customer in the base.
    private(set) var ranks: [UInt32] = []
    /// Where each customer's occasions start, and at the end how many there are.
    private(set) var starts: [Int] = [0]
    /// The days of the occasions, ascending within a customer.
    private(set) var days: [Int32] = []
    /// What each customer brought from 364 days before the last occasion on, refunds taken off, in minor units.
    private(set) var yearlyValues: [Int64] = []
    /// What the second occasion came to; 0 where there is none.
    private(set) var secondNets: [Int64] = []
    /// Since when each is a customer by its own record; `unknownDay` where that is not known.
    private(set) var since: [Int32] = []
    /// How many customers have rows by the day, but no occasion.
    private(set) var withoutOccasion = 0
    /// The median of the mean intervals of those who bought again, in days.
    private(set) var typicalInterval: Double?
    /// Whether the data look as if they began in mid-life.
    private(set) var leftTruncation: LeftTruncationCheck?

    static let unknownDay = Int32.min
    private static let chunk = 16_384

    /// How many customers have an occasion.
    var count: Int { ranks.count }

    /// The occasions of a customer, as places in ``days``.
    func range(_ customer: Int) -> Range<Int> { starts[customer]..<starts[customer + 1] }

    func firstDay(_ customer: Int) -> Int32 { days[starts[customer]] }

    func lastDay(_ customer: Int) -> Int32 { days[starts[customer + 1] - 1] }

    func occasions(_ customer: Int) -> Int { starts[customer + 1] - starts[customer] }

    /// The mean interval between a customer's occasions in days; `nil` for one occasion.
    func ownInterval(_ customer: Int) -> Double? {
        let count = occasions(customer)
        guard count > 1 else { return nil }
        return (Double(lastDay(customer)) - Double(firstDay(customer))) / Double(count - 1)
    }

    /// The first day whose first occasions are surely first ones.
    var runInEnd: CalendarDay { observedFrom.advanced(by: runInDays) }

    /// Whether a customer's first occasion is likely the first one there was.
    ///
    /// By the customer's record where it says since when; else by the data, of which the run-in is left out where it looks as if they began
    /// in mid-life.
    func isNew(_ customer: Int) -> Bool {
        if since[customer] != PurchaseHistories.unknownDay { return since[customer] >= observedFrom.daysSince1970 }
        return leftTruncation?.verdict != .suspicious || firstDay(customer) >= runInEnd.daysSince1970
    }

    init(
        _ base: CustomerBase, summaries: PurchaseSummaries, refunds: any RefundPolicy, observedFrom: CalendarDay?, runInDays: Int,
        in context: AnalysisContext
    ) throws {
        try summaries.requireNetting(of: refunds)
        asOf = context.asOf
        currency = base.currency
        customers = base.purchases.customers
        self.runInDays = runInDays
        let bases = PurchaseHistories.ranks(base)
        let size = PurchaseHistories.chunk
        let parts = try Parallel.map(count: (summaries.customerCount + size - 1) / size) { index in
            try context.checkCancellation()
            let range = index * size..<min((index + 1) * size, summaries.customerCount)
            return try PurchaseHistories.part(range, base, ranks: bases, summaries, refunds, asOf: context.asOf)
        }
        var earliest: Int32?
        for part in parts { if let first = part.days.min() { earliest = min(earliest ?? first, first) } }
        self.observedFrom = observedFrom ?? earliest.map { CalendarDay(daysSince1970: $0) } ?? context.asOf
        ranks.reserveCapacity(summaries.customerCount)
        for part in parts {
            ranks += part.ranks
            days += part.days
            for count in part.counts { starts.append((starts.last ?? 0) + Int(count)) }
            yearlyValues += part.yearlyValues
            secondNets += part.secondNets
            since += part.since
            withoutOccasion += part.withoutOccasion
        }
        measureRhythm()
    }

    private mutating func measureRhythm() {
        var intervals: [Double] = []
        var firsts: [Int32] = []
        var returns: [Int32] = []
        firsts.reserveCapacity(count)
        for customer in 0..<count {
            firsts.append(firstDay(customer))
            guard let interval = ownInterval(customer) else { continue }
            intervals.append(interval)
            returns.append(days[starts[customer] + 1] &- firstDay(customer))
        }
        intervals.sort()
        if let middle = intervals.indices.dropFirst(intervals.count / 2).first {
            typicalInterval = intervals.count.isMultiple(of: 2) ? (intervals[middle - 1] + intervals[middle]) / 2 : intervals[middle]
        }
        leftTruncation = LeftTruncationCheck(firstDays: firsts, returns: returns, observedFrom: observedFrom, end: asOf)
    }

    /// The ranks of the customers with rows, which are those of the summaries, in order.
    private static func ranks(_ base: CustomerBase) -> [UInt32] {
        let starts = base.purchases.starts
        return (0..<base.customerCount).compactMap { starts[$0] < starts[$0 + 1] ? UInt32(truncatingIfNeeded: $0) : nil }
    }

    private struct Part: Sendable {
        var ranks: [UInt32] = []
        var counts: [UInt32] = []
        var days: [Int32] = []
        var yearlyValues: [Int64] = []
        var secondNets: [Int64] = []
        var since: [Int32] = []
        var withoutOccasion = 0
    }

    private static func part(
        _ range: Range<Int>, _ base: CustomerBase, ranks: [UInt32], _ summaries: PurchaseSummaries, _ refunds: some RefundPolicy,
        asOf: CalendarDay
    ) throws -> Part {
        var part = Part()
        for customer in range {
            let cells = summaries.cellRange(of: customer, through: asOf)
            let days = summaries.occasionDays(of: customer, through: asOf, refunds: refunds)
            guard let last = days.last else {
                if !cells.isEmpty { part.withoutOccasion += 1 }
                continue
            }
            let rank = ranks[customer]
            part.ranks.append(rank)
            part.counts.append(UInt32(truncatingIfNeeded: days.count))
            part.days += days
            let second = days.count > 1 ? days[1] : nil
            var (yearly, secondNet): (Int64, Int64) = (0, 0)
            for cell in cells.reversed() {
                let day = summaries.cells.days[cell]
                if Int(last) - Int(day) < 365 { yearly &+= summaries.cells.nets[cell] }
                if day == second { secondNet &+= summaries.cells.nets[cell] }
            }
            part.yearlyValues.append(yearly)
            part.secondNets.append(secondNet)
            part.since.append(base.profiles[Int(rank)]?.customerSince?.daysSince1970 ?? unknownDay)
        }
        return part
    }
}
