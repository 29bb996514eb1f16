extension TrackingPlot {
    /// Counts repeat purchases by period and sets beside them what a model expects.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - summaries: The customers of the calibration.
    ///   - purchases: All their purchases, beyond the calibration too.
    ///   - end: The last day of the plot; the last period may end before it, since only whole periods are shown.
    ///   - refunds: Which purchases are occasions; the policy that the summaries were made with.
    /// - Throws: ``ClienteleError/Code/missingData`` for summaries without ids or without the day of their end;
    ///   ``ClienteleError/Code/invalidArgument`` where no whole period lies between the first entry and the end, or more than 100,000 do.
    /// - Complexity: O(*n*) in the days with purchases, and one expectation for each different age at the end of a period.
    public init<Model: RepeatBuyingModel>(
        of model: Model, on summaries: RepeatPurchaseSummaries, purchases: PurchaseSummaries, through end: CalendarDay,
        refunds: some RefundPolicy = NetWithin(.day)
    ) throws {
        try purchases.requireNetting(of: refunds)
        guard let calibrationEnd = summaries.calibrationEnd, let ids = summaries.ids else {
            throw ClienteleError(
                .missingData, "the summaries do not say whose they are, or when their observation ends",
                remedy: "make them of purchases with repeatPurchases(calibrationEnd:timeUnit:refunds:entry:)")
        }
        let grid = TrackingGrid(unit: summaries.timeUnit, calibrationEnd: calibrationEnd)
        let entries = summaries.indices.map { grid.entry(of: summaries[$0]) }
        let first = entries.min() ?? 0
        let count = grid.periods(from: first, through: end)
        guard !entries.isEmpty, (1...100_000).contains(count) else {
            throw ClienteleError(
                .invalidArgument, "there are \(count) whole periods from the first entry to \(end)",
                remedy: "choose a last day at least one \(summaries.timeUnit) after the first entry, and no longer than 100,000 of them")
        }
        var actual = [Double](repeating: 0, count: count)
        for (row, entry) in entries.enumerated() {
            guard let customer = purchases.customers.rank(of: ids[row]) else { continue }
            let days = purchases.occasionDays(of: customer, through: end, refunds: refunds)
            for period in grid.repeatPeriods(days, entry: entry, first: first) where period < count {
                actual[period] += summaries[row].weight
            }
        }
        var cohorts: [Int: Double] = [:]
        for (row, entry) in entries.enumerated() { cohorts[entry, default: 0] += summaries[row].weight }
        let expected = try TrackingPlot.expected(of: model.newCustomer, grid: grid, cohorts: cohorts, first: first, count: count)
        self.init(timeUnit: summaries.timeUnit, calibrationEnd: calibrationEnd, periods: [])
        var sums = (actual: 0.0, expected: 0.0)
        for period in 0..<count {
            sums.actual += actual[period]
            periods.append(
                Period(
                    number: period + 1, end: grid.end(ofPeriod: period, first: first), actual: actual[period],
                    expected: expected[period] - sums.expected, cumulativeActual: sums.actual, cumulativeExpected: expected[period]))
            sums.expected = expected[period]
        }
    }

    /// The cumulative expectation at the end of each period.
    private static func expected(
        of process: some RepeatPurchaseProcess, grid: TrackingGrid, cohorts: [Int: Double], first: Int, count: Int
    ) throws -> [Double] {
        let cohort = cohorts.sorted { $0.key < $1.key }
        // Ages are whole numbers of days or opportunities, so each expectation is needed once.
        let oldest = grid.age(atEndOf: count - 1, first: first, entry: first)
        let table = try Parallel.map(count: oldest / 64 + 1) { part in
            (part * 64..<min((part + 1) * 64, oldest + 1)).map { process.expectedPurchases(in: Double($0) / grid.unitLength) }
        }.flatMap(\.self)
        return (0..<count).map { period in
            cohort.reduce(0) { sum, cohort in
                let age = grid.age(atEndOf: period, first: first, entry: cohort.key)
                return table.indices.contains(age) ? sum + cohort.value * table[age] : sum
            }
        }
    }
}
