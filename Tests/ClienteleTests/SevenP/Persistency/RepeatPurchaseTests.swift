import Clientele
import Foundation
import Testing

@Suite("Repeat rate, time to the second purchase, overdue index")
struct RepeatPurchaseTests {
    @Test("The time to the second purchase gives the curve of Freireich et al. (1963) when durations are theirs")
    func published() throws {
        let events: [Int32] = [6, 6, 6, 7, 10, 13, 16, 22, 23]
        let censored: [Int32] = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
        let asOf: Int32 = 20_000
        var rows: [PersistencySample.Row] = []
        for (place, days) in events.enumerated() {
            rows.append(.init(customer: "e\(place)", day: asOf - 40, units: 100))
            rows.append(.init(customer: "e\(place)", day: asOf - 40 + days, units: 100))
        }
        for (place, days) in censored.enumerated() { rows.append(.init(customer: "c\(place)", day: asOf - days, units: 100)) }
        let analysis = SecondPurchaseTime(days: [5, 6, 7, 10, 13, 16, 22, 23, 36])
        let result = try #require(
            try analysis.analyze(PersistencySample.base(rows), in: AnalysisContext(asOf: CalendarDay(daysSince1970: asOf))))
        #expect(result.customers == 21 && result.returned == 9 && result.medianDays.time == 23)
        let survivals = [1, 0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]
        for (share, survival) in zip(result.shares, survivals) { #expect(abs(1 - (share.share ?? 9) - survival) < 5e-5) }
        #expect(abs((result.shares[1].lower ?? 9) - (1 - 0.9516)) < 5e-5 && abs((result.shares[1].upper ?? 9) - (1 - 0.6197)) < 5e-5)
        #expect(result.shares[8].share == nil && result.shares[0].lower == nil)
        #expect(result.curve.map(\.days) == [0, 7, 14, 21, 28, 35])
    }

    @Test("Repeat buyers and windows equal a plain count on random bases", arguments: [UInt64(4), 5, 6])
    func windows(seed: UInt64) throws {
        let rows = PersistencySample.random(seed: seed)
        let asOf: Int32 = 20_000
        let occasions = PersistencySample.occasions(rows, asOf: asOf)
        let result = try RepeatRate(windows: [30, 200]).analyze(
            PersistencySample.base(rows), in: AnalysisContext(asOf: CalendarDay(daysSince1970: asOf)))
        #expect(result.customers == occasions.count && result.repeaters == occasions.values.count { $0.count > 1 })
        #expect(result.occasions == occasions.values.reduce(0) { $0 + $1.count })
        #expect(result.byOccasions.reduce(0) { $0 + $1.customers } == occasions.count)
        guard result.newCustomers == occasions.count else { return }
        for window in result.windows {
            let mature = occasions.values.filter { Int(asOf - $0[0]) >= window.days }
            #expect(window.customers == mature.count)
            #expect(window.repeaters == mature.count { $0.count > 1 && Int($0[1] - $0[0]) <= window.days })
        }
    }

    @Test("Where the data begin in mid-life, only those first seen after the run-in are new, or whose record says so")
    func runIn() throws {
        // Fifty old customers who buy every sixty days are first seen at once; ten new ones come every sixty days.
        var rows: [PersistencySample.Row] = []
        func add(_ name: String, from start: Int32, _ customers: inout [Customer], since: Int32) {
            for day in stride(from: start, to: 20_000, by: 60) { rows.append(.init(customer: name, day: day, units: 100)) }
            customers.append(Customer(customerID: CustomerID(name), since: CalendarDay(daysSince1970: since)))
        }
        var customers: [Customer] = []
        for place in 0..<200 { add("old\(place)", from: 18_900 + Int32(place % 60), &customers, since: 18_000) }
        for place in 0..<110 { add("new\(place)", from: 18_901 + Int32(place * 10), &customers, since: 18_901 + Int32(place * 10)) }
        let context = AnalysisContext(asOf: CalendarDay(daysSince1970: 20_000))
        let withRecords = try RepeatRate().analyze(PersistencySample.base(rows, customers: customers), in: context)
        let without = try RepeatRate().analyze(PersistencySample.base(rows), in: context)
        #expect(withRecords.newCustomers == 110)
        // First seen on day 365 or later: 18,901 + 10 k ≥ 19,265.
        #expect(without.newCustomers == (0..<110).count { 18_901 + $0 * 10 >= 19_265 })
        #expect(without.customers == 310)
    }

    @Test(
        "The overdue index is silence by own interval, and what is listed, valued and classed equals a plain count",
        arguments: [UInt64(7), 8])
    func overdue(seed: UInt64) throws {
        let rows = PersistencySample.random(seed: seed)
        let asOf: Int32 = 20_060
        let occasions = PersistencySample.occasions(rows, asOf: asOf)
        let own = occasions.mapValues { $0.count > 1 ? Double($0[$0.count - 1] - $0[0]) / Double($0.count - 1) : nil }
        let sorted = own.values.compactMap { $0 }.sorted()
        let typical = sorted.count % 2 == 0 ? (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2 : sorted[sorted.count / 2]
        let index = occasions.map { customer, days in (customer, Double(asOf - days[days.count - 1]) / ((own[customer] ?? nil) ?? typical))
        }
        let result = try OverdueIndex(listed: 1_000).analyze(
            PersistencySample.base(rows), in: AnalysisContext(asOf: CalendarDay(daysSince1970: asOf)))
        let expected = index.filter { $0.1 >= 2 && $0.1 < 5 }
        #expect(result.baseIntervalDays == typical && result.customers == index.count)
        #expect(result.overdue == expected.count && Set(result.listed.map(\.customerID.text)) == Set(expected.map(\.0)))
        for entry in result.listed {
            let last = try #require(occasions[entry.customerID.text]?.last)
            let units = rows.filter { $0.customer == entry.customerID.text && $0.day <= asOf && $0.day > last - 365 }.reduce(0) {
                $0 + $1.units
            }
            #expect(entry.yearlyValue.minorUnits == Int128(units))
        }
        #expect(zip(result.listed, result.listed.dropFirst()).allSatisfy { $0.yearlyValue.minorUnits >= $1.yearlyValue.minorUnits })
        for (place, group) in result.classes.enumerated() {
            #expect(group.customers == index.count { (place == 0 || $0.1 > group.above) && ($0.1 <= group.upTo ?? .infinity) })
        }
        let values = result.listed.map(\.yearlyValue.minorUnits)
        let least = try #require(result.valuable.leastYearlyValue)
        #expect(result.valuable.overdue == values.count { $0 >= max(least.minorUnits, 1) } && result.valuable.atStake == nil)
    }

    @Test("One-time buyers alone have no index")
    func oneTimeBuyers() throws {
        let base = try PersistencySample.base(PersistencySample.rows([("a", "2024-01-01"), ("b", "2024-01-31")]))
        let result = try OverdueIndex().analyze(base, in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
        #expect(result.customers == 0 && result.baseIntervalDays == nil && result.overdueShare == nil && result.listed.isEmpty)
        #expect(throws: ClienteleError.self) {
            try OverdueIndex(overdueFrom: 3, goneFrom: 2).analyze(base, in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
        }
    }
}
