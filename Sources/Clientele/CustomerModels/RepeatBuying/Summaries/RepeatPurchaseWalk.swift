/// Summarises a run of customers.
struct RepeatPurchaseWalk: Sendable {
    /// What a run of customers comes to.
    struct Part: Sendable {
        var customers: [Int] = []
        var columns = RepeatPurchaseColumns()
        var leftOut = CustomersLeftOut()
        /// The day of the first occasion of each customer, and the days from there to the second.
        var firstDays: [Int32] = []
        var returns: [Int32] = []
    }

    private(set) var part = Part()
    private let summaries: PurchaseSummaries
    private let end: CalendarDay
    private let unit: RepeatPurchaseTimeUnit
    private let entry: CohortEntry
    private let opportunities: OpportunityCalendar
    private let unitOfMoney: Double

    init(summaries: PurchaseSummaries, end: CalendarDay, unit: RepeatPurchaseTimeUnit, entry: CohortEntry) {
        self.summaries = summaries
        self.end = end
        self.unit = unit
        self.entry = entry
        opportunities = OpportunityCalendar(unit: unit, end: end)
        unitOfMoney = (0..<(summaries.currency?.minorUnitDigits ?? 0)).reduce(1.0) { unit, _ in unit * 10 }
    }

    mutating func add(_ customer: Int, refunds: some RefundPolicy, entryDay: (Int) -> CalendarDay?) throws {
        let occasions = summaries.spendOccasions(of: customer, through: end, refunds: refunds)
        guard let first = occasions.first else {
            part.leftOut.withoutOccasion += 1
            return
        }
        var start = first.day
        if entry.source == .firstOccasion {
            part.firstDays.append(first.day)
            if occasions.count > 1 { part.returns.append(Int32(clamping: Int(occasions[1].day) - Int(first.day))) }
        } else {
            guard let given = entryDay(customer) else {
                part.leftOut.withoutEntryDay += 1
                return
            }
            guard given.daysSince1970 <= first.day else { throw lateEntry(given, first.day, customer: customer) }
            if let from = entry.observedFrom, given < from {
                part.leftOut.enteredBeforeObservation += 1
                return
            }
            start = given.daysSince1970
        }
        if unit.isDiscrete { addOpportunities(customer, occasions, start: start) } else { addTime(customer, occasions, start: start) }
    }

    private mutating func addTime(_ customer: Int, _ occasions: [SpendOccasion], start: Int32) {
        let repeats = occasions.drop { $0.day <= start }
        let days = Double(unit.days ?? 1)
        let last = repeats.last.map { Double(Int($0.day) - Int(start)) / days } ?? 0
        append(customer, repeats: repeats, count: repeats.count, last: last, age: Double(Int(end.daysSince1970) - Int(start)) / days)
    }

    private mutating func addOpportunities(_ customer: Int, _ occasions: [SpendOccasion], start: Int32) {
        let entryPeriod = opportunities.period(of: CalendarDay(daysSince1970: start))
        guard entryPeriod <= opportunities.lastPeriod else {
            part.leftOut.enteredInIncompletePeriod += 1
            return
        }
        var count = 0
        var last = entryPeriod
        var first = occasions.endIndex
        var end = occasions.endIndex
        for (index, occasion) in occasions.enumerated() {
            let period = opportunities.period(of: CalendarDay(daysSince1970: occasion.day))
            if period > opportunities.lastPeriod {
                end = index
                break
            }
            if period > last {
                if count == 0 { first = index }
                count += 1
                last = period
            }
        }
        let repeats = first < end ? occasions[first..<end] : []
        append(
            customer, repeats: repeats, count: count, last: Double(last - entryPeriod),
            age: Double(opportunities.lastPeriod - entryPeriod))
    }

    /// Adds a customer; the mean spend is that of an occasion, or of a period with occasions.
    private mutating func append(_ customer: Int, repeats: ArraySlice<SpendOccasion>, count: Int, last: Double, age: Double) {
        let amounts = unit.isDiscrete ? periodAmounts(repeats) : repeats.map(\.net)
        let spends = amounts.filter { $0 > 0 }
        let sum = spends.reduce(Int128(0)) { $0 + Int128($1) }
        let mean = spends.isEmpty ? nil : Double(sum) / Double(spends.count) / unitOfMoney
        part.customers.append(customer)
        part.columns.append(
            RepeatPurchaseSummary(
                validRepeatPurchases: count, ageAtLastPurchase: last, age: age, meanRepeatSpend: mean, spendingOccasions: spends.count))
    }

    private func periodAmounts(_ repeats: ArraySlice<SpendOccasion>) -> [Int64] {
        var amounts: [Int64] = []
        var previous: Int?
        for occasion in repeats {
            let period = opportunities.period(of: CalendarDay(daysSince1970: occasion.day))
            if period == previous, let last = amounts.indices.last {
                amounts[last] &+= occasion.net
            } else {
                amounts.append(occasion.net)
                previous = period
            }
        }
        return amounts
    }

    private func lateEntry(_ given: CalendarDay, _ first: Int32, customer: Int) -> ClienteleError {
        ClienteleError(
            .invalidRecord,
            "customer '\(summaries.customers[customer])' entered on \(given), after the first purchase on \(CalendarDay(daysSince1970: first))",
            remedy: "give the day of the first purchase, or an earlier one")
    }
}
