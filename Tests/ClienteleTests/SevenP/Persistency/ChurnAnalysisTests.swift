import Clientele
import Foundation
import Testing

@Suite("Churn under a stated rule")
struct ChurnAnalysisTests {
    /// Day by day: who has bought, and is not silent for too long, is active.
    private func oracle(
        _ occasions: [[Int32]], first: Int32, asOf: Int32, allowed: (_ history: ArraySlice<Int32>) -> Int
    ) throws -> [String: [Int]] {
        var table: [String: [Int]] = [:]
        for days in occasions {
            var wasActive = false
            var everBought = false
            var activeAtStart = false
            for day in first...asOf {
                let name = String(CalendarDay(daysSince1970: day).description.prefix(7))
                if CalendarDay(daysSince1970: day).day == 1 || day == first { activeAtStart = wasActive }
                var counts = table[name] ?? [0, 0, 0, 0, 0]
                if CalendarDay(daysSince1970: day).day == 1, wasActive { counts[0] += 1 }
                let past = days.prefix { $0 <= day }
                let isActive = past.last.map { Int(day - $0) <= allowed(past) } ?? false
                let boughtToday = past.last == day
                // A purchase on the very day on which the loss falls due means a loss and a return.
                let silentBefore = days.prefix { $0 < day }
                let lostToday =
                    silentBefore.last.map { Int(day - $0) == allowed(silentBefore) + 1 } ?? false
                if lostToday {
                    if activeAtStart { counts[1] += 1 } else { counts[4] += 1 }
                    activeAtStart = false
                }
                if boughtToday, !wasActive || lostToday { counts[everBought ? 3 : 2] += 1 }
                if boughtToday { everBought = true }
                wasActive = isActive
                table[name] = counts
            }
        }
        return table
    }

    @Test("Counts equal a day-by-day reckoning on random bases, under silence and under the own rhythm", arguments: [UInt64(1), 2, 3])
    func equalsOracle(seed: UInt64) throws {
        let rows = PersistencySample.random(seed: seed, customers: 12)
        let asOf: Int32 = 20_050
        let occasions = Array(PersistencySample.occasions(rows, asOf: asOf).values)
        let first = try #require(occasions.compactMap(\.first).min())
        let base = try PersistencySample.base(rows)
        let own = occasions.filter { $0.count > 1 }.map { Double($0[$0.count - 1] - $0[0]) / Double($0.count - 1) }.sorted()
        let typical = own.count % 2 == 0 ? (own[own.count / 2 - 1] + own[own.count / 2]) / 2 : own[own.count / 2]
        let rules: [(any ChurnRule, (ArraySlice<Int32>) -> Int)] = [
            (.silence(days: 100), { _ in 100 }),
            (
                .ownIntervals(2),
                { past in
                    let last = past[past.endIndex - 1]
                    let interval = past.count > 1 ? Double(last - past[past.startIndex]) / Double(past.count - 1) : typical
                    return Int((2 * max(interval, 7)).rounded(.down))
                }
            ),
        ]
        for (rule, allowed) in rules {
            let expected = try oracle(occasions, first: first, asOf: asOf, allowed: allowed)
            let result = try ChurnAnalysis(rule: rule).analyze(base, in: AnalysisContext(asOf: CalendarDay(daysSince1970: asOf)))
            for period in result.periods {
                let counts = expected[period.period] ?? []
                #expect(
                    [period.atRisk, period.lost, period.entered, period.wonBack, period.lostAtOnce] == counts,
                    "\(period.period) \(rule.statement)")
            }
            #expect(result.periods.count == expected.count && result.active + result.lost == occasions.count)
        }
    }

    @Test("A customer is lost on the day after the last allowed one, at risk only from the next period on")
    func edges() throws {
        let rows = try PersistencySample.rows([("a", "2024-01-01"), ("b", "2024-01-01"), ("b", "2024-01-31"), ("c", "2024-02-10")])
        let base = try PersistencySample.base(rows)
        func periods(asOf: String) throws -> [ChurnPeriod] {
            try ChurnAnalysis(rule: .silence(days: 30)).analyze(base, in: AnalysisContext(asOf: CalendarDay(asOf))).periods
        }
        // "a" is silent for 30 days on 31 January, which is allowed, and for 31 on 1 February.
        #expect(try periods(asOf: "2024-01-31").map(\.lost) == [0])
        let february = try periods(asOf: "2024-02-01")[1]
        #expect(february.atRisk == 2 && february.lost == 1 && february.rate?.value == 0.5 && !february.isComplete)
        let all = try periods(asOf: "2024-03-31")
        #expect(all.map(\.atRisk) == [0, 2, 2] && all.map(\.lost) == [0, 1, 2] && all.map(\.isComplete) == [true, true, true])
        #expect(all.map(\.entered) == [2, 1, 0] && all.map(\.lostAtOnce) == [0, 0, 0])
    }

    @Test("The mean rate leaves out the run-in and the running period")
    func meanRate() throws {
        let rows = try PersistencySample.rows([("a", "2023-01-01"), ("b", "2023-01-01"), ("b", "2024-01-20"), ("c", "2024-01-20")])
        let result = try ChurnAnalysis(rule: .silence(days: 400)).analyze(
            PersistencySample.base(rows), in: AnalysisContext(asOf: CalendarDay("2024-03-15")))
        // January 2024 begins 365 days after the first purchase; two were at risk in it and three in February, in which "a" is lost.
        #expect(result.atRiskPeriods == 5 && result.meanRate?.value == 0.2)
        #expect(result.rule == "lost after more than 400 days without a purchase")
    }

    @Test("A rule from a closure is asked with what was known on the day of each occasion, and may give any number")
    func closure() throws {
        let base = try PersistencySample.base(PersistencySample.rows([("a", "2024-01-01"), ("a", "2024-01-11"), ("a", "2024-01-31")]))
        let context = AnalysisContext(asOf: try CalendarDay("2024-12-31"))
        let never = try ChurnAnalysis(rule: ClosureChurnRule("never") { _ in .max }).analyze(base, in: context)
        #expect(never.active == 1 && never.periods.allSatisfy { $0.lost == 0 })
        let atOnce = try ChurnAnalysis(rule: ClosureChurnRule("at once") { _ in .min }).analyze(base, in: context)
        #expect(atOnce.lost == 1 && atOnce.periods[0].lostAtOnce == 2)
        let own = ClosureChurnRule("own") { Int($0.ownInterval ?? 10) }
        // The interval of 10 days allows 10, and the third purchase comes 20 days after the second: the customer had been lost.
        #expect(try ChurnAnalysis(rule: own).analyze(base, in: context).periods[0].wonBack == 1)
    }

    @Test("No purchases give no periods, and a date wrong by centuries is an error")
    func limits() throws {
        let context = AnalysisContext(asOf: try CalendarDay("2024-12-31"))
        #expect(try ChurnAnalysis().analyze(PersistencySample.base([]), in: context).periods.isEmpty)
        let old = try PersistencySample.base(PersistencySample.rows([("a", "0001-01-01")]))
        #expect(throws: ClienteleError.self) { try ChurnAnalysis().analyze(old, in: context) }
        let whole = try PersistencyAnalysis().analyze(old, in: context)
        #expect(whole.retention == nil && whole.churn == nil && whole.repeatRate != nil)
        #expect(Set(whole.unavailable.map(\.part)).isSuperset(of: ["retention", "churn"]))
    }
}
