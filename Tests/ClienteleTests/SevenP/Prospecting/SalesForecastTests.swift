import Testing

@testable import Clientele

@Suite struct SalesForecastTests {
    @Test func `On the sample, half a year is foretold within the interval`() throws {
        let base = try CustomerBase(purchases: CDNOWSample.rows)
        let result = try ProspectingFixture.analysis(months: 6).analyze(base, in: AnalysisContext(asOf: CalendarDay("1997-12-31")))
        let forecast = try #require(result.forecast)
        let (from, through) = (CDNOWSample.day("1998-01-01"), CDNOWSample.day("1998-06-30"))
        let later = CDNOWSample.rows.filter { $0.day >= from && $0.day <= through }
        let occasions = Set(later.map { "\($0.customerID)/\($0.day)" }).count
        #expect(abs(forecast.whole.purchases.expected / Double(occasions) - 1) < 0.1)
        let revenue = later.reduce(0) { $0 + $1.units }
        #expect(forecast.whole.revenue.lower.minorUnits <= Int128(revenue) && Int128(revenue) <= forecast.whole.revenue.upper.minorUnits)
        #expect(forecast.acquisition?.isClosed == true)
        #expect(forecast.periods.map(\.firstDay.month) == [1, 2, 3, 4, 5, 6])
        #expect(result.unavailable.map(\.part) == ["qualification", "pipeline", "lookAlikes"])
        let january = CDNOWSample.rows.filter { $0.day < CDNOWSample.day("1997-02-01") }
        #expect(forecast.history.first?.revenue.minorUnits == Int128(january.reduce(0) { $0 + $1.units }))
        #expect(forecast.history.first?.newCustomers == Set(january.map(\.customerID)).count)
        #expect(forecast.history.first?.purchases == Set(january.map { "\($0.customerID)/\($0.day)" }).count)
    }

    @Test func `Periods add up, and intervals nest`() throws {
        let rows = ProspectingFixture.simulatedRows(customers: 400, weeks: 60, seed: 3, spread: 380)
        let result = try ProspectingFixture.analysis().analyze(
            CustomerBase(purchases: rows), in: AnalysisContext(asOf: CalendarDay(daysSince1970: 410)))
        let forecast = try #require(result.forecast)
        #expect(forecast.periods.count == 4)
        #expect(forecast.periods.first?.isPartial == true)
        let sum = forecast.periods.reduce(0) { $0 + $1.purchases.expected }
        #expect(abs(sum / forecast.whole.purchases.expected - 1) < 1e-9)
        let money = forecast.periods.reduce(0) { $0 + $1.revenue.expected.minorUnits }
        #expect(abs(money - forecast.whole.revenue.expected.minorUnits) <= 4)
        for period in forecast.periods + [forecast.whole] {
            #expect(period.purchases.lower <= period.purchases.meanLower && period.purchases.upper >= period.purchases.meanUpper)
            #expect(period.purchases.expected >= period.existingPurchases.expected)
            #expect(period.revenue.lower.minorUnits <= period.revenue.meanLower.minorUnits)
            #expect(period.active.expected >= period.existingActive.expected)
            #expect(try #require(period.newCustomers).expected > 0)
        }
        for (before, after) in zip(forecast.periods, forecast.periods.dropFirst()) {
            #expect(before.lastDay.advanced(by: 1) == after.firstDay)
            #expect(before.existingActive.expected > after.existingActive.expected)
        }
    }

    @Test func `Simulated futures lie within the predictive interval about as often as it says`() throws {
        var (within, all) = (0, 0)
        for seed in 1...24 as ClosedRange<UInt64> {
            let rows = ProspectingFixture.simulatedRows(customers: 250, weeks: 66, seed: seed)
            let asOf = CalendarDay(daysSince1970: 364)
            let base = try CustomerBase(purchases: rows.filter { $0.day <= 364 })
            let forecast = try #require(try ProspectingFixture.analysis(months: 2).analyze(base, in: AnalysisContext(asOf: asOf)).forecast)
            let last = forecast.whole.lastDay.daysSince1970
            let later = rows.filter { $0.day > 364 && $0.day <= last }
            let occasions = Double(Set(later.map { "\($0.customerID)/\($0.day)" }).count)
            let revenue = Int128(later.reduce(0) { $0 + $1.units })
            all += 2
            if forecast.whole.purchases.lower <= occasions, occasions <= forecast.whole.purchases.upper { within += 1 }
            if forecast.whole.revenue.lower.minorUnits <= revenue, revenue <= forecast.whole.revenue.upper.minorUnits { within += 1 }
        }
        // Of 48 at 95 %, fewer than 40 come with a chance of about one in a thousand, even if pairs go together.
        #expect(within >= 40, "\(within) of \(all)")
    }

    @Test func `A model of a sample of the customers foretells nearly the same, less surely`() throws {
        let base = try CustomerBase(purchases: CDNOWSample.rows)
        let context = AnalysisContext(asOf: try CalendarDay("1997-12-31"))
        var analysis = ProspectingFixture.analysis()
        let all = try #require(try analysis.analyze(base, in: context).forecast)
        analysis.mostFitted = 1_000
        let part = try #require(try analysis.analyze(base, in: context).forecast)
        #expect(all.fittedCustomers == 2_357 && part.fittedCustomers == 786 && part.customers == 2_357)
        let (one, other) = (part.whole.purchases, all.whole.purchases)
        #expect(one.meanLower < other.expected && other.expected < one.meanUpper)
        #expect(one.meanUpper - one.meanLower > 1.3 * (other.meanUpper - other.meanLower))
    }

    @Test func `Neither the order of rows nor rows after the day matter`() throws {
        var rows = ProspectingFixture.simulatedRows(customers: 150, weeks: 50, seed: 9)
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 300))
        let first = try ProspectingFixture.analysis().analyze(CustomerBase(purchases: rows), in: context)
        var generator = SeededGenerator(seed: 1)
        rows.shuffle(using: &generator)
        #expect(try ProspectingFixture.analysis().analyze(CustomerBase(purchases: rows), in: context) == first)
        let known = rows.filter { $0.day <= 300 }
        #expect(try ProspectingFixture.analysis().analyze(CustomerBase(purchases: known), in: context) == first)
    }

    @Test func `Ten times the amounts give ten times the revenue`() throws {
        var rows = ProspectingFixture.simulatedRows(customers: 200, weeks: 50, seed: 4)
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 330))
        let one = try #require(try ProspectingFixture.analysis().analyze(CustomerBase(purchases: rows), in: context).forecast)
        for place in rows.indices { rows[place].units *= 10 }
        let ten = try #require(try ProspectingFixture.analysis().analyze(CustomerBase(purchases: rows), in: context).forecast)
        let ratio = ten.whole.revenue.expected.approximateValue / one.whole.revenue.expected.approximateValue
        #expect(abs(ratio - 10) < 1e-3)
        #expect(ten.whole.purchases == one.whole.purchases)
    }

    @Test func `Refunds on later days lower the forecast by their share`() throws {
        var rows = ProspectingFixture.simulatedRows(customers: 200, weeks: 50, seed: 6)
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 330))
        let before = try #require(try ProspectingFixture.analysis().analyze(CustomerBase(purchases: rows), in: context).forecast)
        let sum = rows.filter { $0.day <= 330 }.reduce(0) { $0 + $1.units }
        rows.append(PlainRow("c0", 329, -sum / 4))
        let after = try #require(try ProspectingFixture.analysis().analyze(CustomerBase(purchases: rows), in: context).forecast)
        #expect(abs(after.refundShare - 0.25) < 0.02)
        let ratio = after.whole.revenue.expected.approximateValue / before.whole.revenue.expected.approximateValue
        #expect(abs(ratio - (1 - after.refundShare)) < 0.01)
    }

    @Test func `What there is too little of is said`() throws {
        let day = try CalendarDay("2024-05-01")
        let empty = try ProspectingAnalysis().analyze(CustomerBase(purchases: [PlainRow]()), in: AnalysisContext(asOf: day))
        #expect(empty.forecast == nil && empty.findings.isEmpty)
        #expect(empty.unavailable.map(\.part) == ["forecast", "nextPurchases", "qualification", "pipeline", "lookAlikes", "nextActions"])
        let one = try ProspectingAnalysis().analyze(
            CustomerBase(purchases: [PlainRow("a", 19_000, 500)]), in: AnalysisContext(asOf: day))
        #expect(one.forecast == nil && one.nextPurchases?.customers == 1 && one.nextPurchases?.listed.isEmpty == true)
        let refunds = try ProspectingAnalysis().analyze(
            CustomerBase(purchases: [PlainRow("a", 19_000, -500)]), in: AnalysisContext(asOf: day))
        #expect(refunds.customers == 0 && refunds.forecast == nil)
        let future = try ProspectingAnalysis().analyze(
            CustomerBase(purchases: [PlainRow("a", 30_000, 500)]), in: AnalysisContext(asOf: day))
        #expect(future.customers == 0)
        #expect(throws: ClienteleError.self) {
            try ProspectingAnalysis(months: 0).analyze(CustomerBase(purchases: [PlainRow]()), in: AnalysisContext(asOf: day))
        }
        #expect(throws: ClienteleError.self) {
            try ProspectingAnalysis(model: .bgBB).analyze(CustomerBase(purchases: [PlainRow]()), in: AnalysisContext(asOf: day))
        }
    }
}
