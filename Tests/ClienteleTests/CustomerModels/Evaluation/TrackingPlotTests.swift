import Clientele
import Testing

@Suite("Tracking plots set actual beside expected purchases, period by period")
struct TrackingPlotTests {
    private let model = Result { try BetaGeometricNBD(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426) }

    /// Sums over customers, one after the other.
    private func expect<Model: RepeatBuyingModel>(
        _ plot: TrackingPlot, _ model: Model, periods: [(end: Int32, actual: Double, ages: [Double])], _ comment: String
    ) {
        #expect(plot.periods.count == periods.count, "\(comment)")
        var sums = (actual: 0.0, expected: 0.0)
        var known: [Double: Double] = [:]
        var before = [Double](repeating: 0, count: periods.first?.ages.count ?? 0)
        for (period, plain) in zip(plot.periods, periods) {
            let reached = plain.ages.map { age in
                if age < 0 { return 0.0 }
                let value = known[age] ?? model.newCustomer.expectedPurchases(in: age)
                known[age] = value
                return value
            }
            let expected = zip(reached, before).reduce(0) { $0 + $1.0 - $1.1 }
            before = reached
            sums = (sums.actual + plain.actual, sums.expected + expected)
            #expect(period.end.daysSince1970 == plain.end && period.actual == plain.actual, "\(comment), period \(period.number)")
            #expect(period.cumulativeActual == sums.actual, "\(comment), period \(period.number)")
            #expect(abs(period.expected - expected) < 1e-9 && abs(period.cumulativeExpected - sums.expected) < 1e-9, "\(comment)")
        }
        #expect(plot.periods.map(\.number) == Array(1..<periods.count + 1))
    }

    @Test("of days and weeks, the first begins with the first entry", arguments: 1...4 as ClosedRange<UInt64>)
    func time(seed: UInt64) throws {
        let model = try model.get()
        var random = SeededGenerator(seed: seed)
        let history = PlainHistory(seed: seed)
        let purchases = try PurchaseSummaries(of: history.rows)
        let day = PlainHistory.calendar[300 + random.next(below: 100)].day
        let end = day + Int32(random.next(below: 300))
        let units: [(RepeatPurchaseTimeUnit, Int32)] = [(.week, 7), (try RepeatPurchaseTimeUnit(days: 10), 10), (.day, 1)]
        for (unit, length) in units {
            let summaries = try purchases.repeatPurchases(calibrationEnd: CalendarDay(daysSince1970: day), timeUnit: unit)
            let occasions = try summaries.indices.map { row in
                history.occasions(of: try #require(summaries.customerID(at: row)).text, through: end)
            }
            let entries: [Int32] = occasions.map { $0.first ?? 0 }
            let first = try #require(entries.min())
            var periods: [(end: Int32, actual: Double, ages: [Double])] = []
            var begin = first
            while begin + length - 1 <= end {
                let last = begin + length - 1
                var bought = 0
                for (days, entry) in zip(occasions, entries) {
                    bought += days.filter { $0 > entry && $0 >= begin && $0 <= last }.count
                }
                let ages: [Double] = entries.map { Double(last - $0) / Double(length) }
                periods.append((last, Double(bought), ages))
                begin += length
            }
            let plot = try TrackingPlot(of: model, on: summaries, purchases: purchases, through: CalendarDay(daysSince1970: end))
            expect(plot, model, periods: periods, "seed \(seed), \(unit)")
        }
    }

    @Test("of months, each customer's first opportunity is the month after that of entry", arguments: 1...6 as ClosedRange<UInt64>)
    func months(seed: UInt64) throws {
        let model = try BetaGeometricBetaBernoulli(alpha: 1.204, beta: 0.750, gamma: 0.657, delta: 2.783)
        var random = SeededGenerator(seed: seed)
        let history = PlainHistory(seed: seed)
        let purchases = try PurchaseSummaries(of: history.rows)
        let day = PlainHistory.calendar[300 + random.next(below: 100)].day
        let end = day + Int32(random.next(below: 300))
        for (unit, months) in [(RepeatPurchaseTimeUnit.month, 1), (.quarter, 3)] {
            let all = PlainHistory.periods(months: months)
            let summaries = try purchases.repeatPurchases(calibrationEnd: CalendarDay(daysSince1970: day), timeUnit: unit)
            let active = try summaries.indices.map { row in
                let days = Set(history.occasions(of: try #require(summaries.customerID(at: row)).text, through: end))
                return all.indices.filter { !days.isDisjoint(with: all[$0]) }
            }
            let entries: [Int] = active.map { $0.first ?? 0 }
            let first = try #require(entries.min())
            let complete = all.indices.filter { $0 > first && (all[$0].last ?? 0) <= end }
            var periods: [(end: Int32, actual: Double, ages: [Double])] = []
            for period in complete {
                let bought = zip(active, entries).filter { $0.contains(period) && $1 < period }.count
                periods.append((all[period].last ?? 0, Double(bought), entries.map { Double(period - $0) }))
            }
            let plot = try TrackingPlot(of: model, on: summaries, purchases: purchases, through: CalendarDay(daysSince1970: end))
            expect(plot, model, periods: periods, "seed \(seed), \(unit)")
        }
    }

    @Test("CDNOW has 39 weeks of calibration and 78 in all, as in figures 2 and 3 of Fader, Hardie & Lee 2005")
    func cdnow() throws {
        let plot = try TrackingPlot(
            of: model.get(), on: CDNOWSummaries.weeks(), purchases: CDNOWSummaries.purchases(), through: CalendarDay("1998-06-30"))
        try #require(plot.periods.count == 78)
        #expect(plot.periods.first?.end == (try CalendarDay("1997-01-07")))
        #expect(plot.periods[38].end == CDNOWSummaries.calibrationEnd)
        #expect(plot.periods[77].end == (try CalendarDay("1998-06-30")))
        #expect(plot.periods[38].cumulativeActual == 2_457)
        let occasions = Set(CDNOWSample.lines.map { "\($0.customer) \($0.date)" }).count
        #expect(plot.periods.reduce(0) { $0 + $1.actual } == Double(occasions - 2_357))
        // The published shape: the cohort grows for twelve weeks, then purchases ebb away.
        let expected = plot.periods.map(\.expected)
        #expect((1..<12).allSatisfy { expected[$0] > expected[$0 - 1] } && (14..<78).allSatisfy { expected[$0] < expected[$0 - 1] })
        #expect(abs(plot.periods[38].cumulativeExpected / 2_457 - 1) < 0.05)
        let forecast = plot.periods.dropFirst(39)
        let errors = forecast.map { abs($0.cumulativeExpected - $0.cumulativeActual) / $0.cumulativeActual }
        #expect(abs(try #require(plot.forecastError) - errors.reduce(0, +) / 39) < 1e-12)
    }

    @Test("a customer with a weight counts as that many, and the order of the rows does not matter")
    func weights() throws {
        let model = try model.get()
        let history = PlainHistory(seed: 3)
        let day = CalendarDay(daysSince1970: PlainHistory.calendar[350].day)
        let purchases = try PurchaseSummaries(of: history.rows)
        let summaries = try purchases.repeatPurchases(calibrationEnd: day, timeUnit: .week)
        let plot = try TrackingPlot(of: model, on: summaries, purchases: purchases, through: day)
        let back = try PurchaseSummaries(of: Array(history.rows.reversed()))
        #expect(try plot == TrackingPlot(of: model, on: summaries, purchases: back, through: day))
        let triple = try summaries.indices.map { row in
            let plain = summaries[row]
            return (
                id: try #require(summaries.customerID(at: row)),
                history: try RepeatPurchaseSummary(
                    repeatPurchases: plain.repeatPurchases, ageAtLastPurchase: plain.ageAtLastPurchase, age: plain.age, weight: 3)
            )
        }
        let heavy = try RepeatPurchaseSummaries(customers: triple, timeUnit: .week, calibrationEnd: day)
        let weighted = try TrackingPlot(of: model, on: heavy, purchases: purchases, through: day)
        for (one, three) in zip(plot.periods, weighted.periods) {
            #expect(three.actual == 3 * one.actual && abs(three.cumulativeExpected - 3 * one.cumulativeExpected) < 1e-9)
        }
    }

    @Test("without a whole period, or of nobody, there is no plot")
    func refusals() throws {
        let purchases = try PurchaseSummaries(of: [PlainRow("a", 19_400, 100)])
        let day = CalendarDay(daysSince1970: 19_402)
        let summaries = try purchases.repeatPurchases(calibrationEnd: day, timeUnit: .week)
        #expect(throws: ClienteleError.self) {
            try TrackingPlot(of: model.get(), on: summaries, purchases: purchases, through: day)
        }
        let nobody = try purchases.repeatPurchases(calibrationEnd: CalendarDay(daysSince1970: 19_000), timeUnit: .week)
        #expect(throws: ClienteleError.self) {
            try TrackingPlot(of: model.get(), on: nobody, purchases: purchases, through: day)
        }
    }

    @Test("a table with an age of more than a billion years is refused, since no plot reaches back so far")
    func longAges() throws {
        let day = CalendarDay(daysSince1970: 19_402)
        let purchases = try PurchaseSummaries(of: [PlainRow("a", 19_400, 100)])
        for age in [1e13, 0x1p63.nextDown / 7, 1e19, 0x1p480] as [Double] {
            let history = try RepeatPurchaseSummary(repeatPurchases: 0, ageAtLastPurchase: 0, age: age)
            let summaries = try RepeatPurchaseSummaries(customers: [("a", history)], timeUnit: .week, calibrationEnd: day)
            #expect(throws: ClienteleError.self) {
                try TrackingPlot(of: model.get(), on: summaries, purchases: purchases, through: day.advanced(by: 2_000))
            }
        }
    }
}
