import Clientele
import FoundationEssentials
import Testing

@Suite("Customer lifecycle")
struct CustomerLifecycleTests {
    typealias Script = LifecycleScript

    private func json(_ result: LifecycleResult) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return try encoder.encode(result)
    }

    private func randomCase(_ seed: Int) -> (scripts: [Script], asOf: Int, generator: SeededGenerator) {
        var generator = SeededGenerator(seed: UInt64(seed), stream: 7)
        let scripts = Script.random(count: 30, using: &generator)
        return (scripts, 150 + generator.next(below: 250), generator)
    }

    @Test("The order of the input does not matter", arguments: 1...10)
    func inputOrder(seed: Int) throws {
        var (scripts, asOf, generator) = randomCase(seed)
        let expected = try Script.result(of: scripts, asOf: asOf)
        scripts.shuffle(using: &generator)
        for index in scripts.indices { scripts[index].days.shuffle(using: &generator) }
        let result = try Script.result(of: scripts, asOf: asOf)
        #expect(result == expected, "seed \(seed)")
        #expect(try json(result) == json(expected), "seed \(seed)")
    }

    @Test("What comes after the day of the analysis does not exist", arguments: 1...10)
    func laterRows(seed: Int) throws {
        let (scripts, asOf, _) = randomCase(seed)
        let earlier = scripts.map { script in
            var script = script
            script.days.removeAll { $0 > asOf }
            if let since = script.since, since > asOf { script.isKnown = false }
            return script
        }
        let (full, cut) = try (Script.result(of: scripts, asOf: asOf), Script.result(of: earlier, asOf: asOf))
        #expect(Array(full.rows) == Array(cut.rows), "seed \(seed)")
        #expect(try json(full) == json(cut), "seed \(seed)")
    }

    @Test("Merged summaries give what all purchases give, and the same as a base without customer records", arguments: 1...10)
    func merging(seed: Int) throws {
        var (scripts, asOf, generator) = randomCase(seed)
        for index in scripts.indices { scripts[index].isKnown = false }
        let all = Script.purchases(of: scripts)
        var parts = [[Purchase]](repeating: [], count: 3)
        for purchase in all { parts[generator.next(below: 3)].append(purchase) }
        var merged = PurchaseSummaries()
        for part in parts { try merged.merge(PurchaseSummaries(of: part)) }
        let context = AnalysisContext(asOf: Script.day(asOf))
        let result = try CustomerLifecycle().analyze(merged, in: context)
        #expect(try result == CustomerLifecycle().analyze(PurchaseSummaries(of: all), in: context), "seed \(seed)")
        #expect(try Array(result.rows) == Array(Script.result(of: scripts, asOf: asOf).rows), "seed \(seed)")
        #expect(result.count(.potential) == 0 && result.count(.target) == 0, "seed \(seed)")
    }

    @Test("Time stretched by a factor stretches intervals and changes no state", arguments: 1...10)
    func scaling(seed: Int) throws {
        let (scripts, asOf, _) = randomCase(seed)
        let factor = 13
        let stretched = scripts.map { script in
            var script = script
            script.days = script.days.map { $0 * factor }
            script.since = script.since.map { $0 * factor }
            return script
        }
        // Loss falls on the first whole day past the threshold, so only multiples that are whole keep that day in step.
        let policy = try OwnRhythmPolicy(minimumInterval: 2, assumedInterval: 5)
        let wide = try OwnRhythmPolicy(minimumInterval: 2 * factor, assumedInterval: 5 * factor)
        let first = try Script.result(of: scripts, asOf: asOf, policy: policy)
        let second = try Script.result(of: stretched, asOf: asOf * factor, policy: wide)
        #expect(
            second.rhythm.interval.totalDays * first.rhythm.interval.intervals
                == first.rhythm.interval.totalDays * second.rhythm.interval.intervals * Int64(factor), "seed \(seed)")
        for (left, right) in zip(first.rows, second.rows) {
            #expect(left.customerID == right.customerID && left.phase == right.phase, "seed \(seed)")
            #expect(left.overdueRatio == right.overdueRatio, "seed \(seed)")
            let isLost = (left.state == .lost, right.state == .lost)
            #expect(isLost.0 == isLost.1, "seed \(seed)")
        }
    }

    @Test("A policy judged on every single day gives what its days of review give", arguments: 1...10)
    func reviewDays(seed: Int) throws {
        let (scripts, asOf, _) = randomCase(seed)
        let own = try OwnRhythmPolicy(lostMultiple: IntervalMultiple(3, over: 2), minimumInterval: 2)
        let daily = ClosureLifecyclePolicy(name: "daily") { own.judgement(of: $0, after: $1) }
        let (expected, result) = try (
            Script.result(of: scripts, asOf: asOf, policy: own), Script.result(of: scripts, asOf: asOf, policy: daily)
        )
        #expect(result.states.map(\.customers) == expected.states.map(\.customers), "seed \(seed)")
        #expect(result.transitions == expected.transitions, "seed \(seed)")
        #expect(result.states.map(\.time) == expected.states.map(\.time), "seed \(seed)")
        #expect(result.policy.name == "daily")
    }

    @Test("A policy that names an earlier day for its next review does not hang the walk")
    func badReviewDays() throws {
        let stuck = ClosureLifecyclePolicy(name: "stuck", nextReview: { history, _ in history.asOf }) { history, _ in
            LifecycleJudgement(state: (history.silence ?? 0) > 5 ? .lost : .firstTime)
        }
        let result = try Script.result(of: [Script(id: "c", days: [0])], asOf: 50, policy: stuck)
        #expect(result.state(of: "c") == .lost)
        #expect(result.rows.row(of: "c")?.since == Script.day(50))
    }

    @Test("A customer whose purchases were all given back has no occasion")
    func refunds() throws {
        func row(_ id: CustomerID, _ number: Int, _ cents: Int64, order: String? = nil) -> Purchase {
            Purchase(customerID: id, day: Script.day(number), amount: Money(minorUnits: cents, currency: .eur), orderID: order)
        }
        let purchases = [
            row("a", 1, 500), row("a", 1, -500), row("b", 1, 500), row("b", 3, 500, order: "o"), row("b", 4, -500, order: "o"),
            row("k", 2, 500), row("k", 2, -500),
        ]
        var builder = CustomerBase.Builder()
        try builder.add(purchases: purchases)
        try builder.add(customers: [Customer(customerID: "k")])
        let base = try builder.build()
        let context = AnalysisContext(asOf: Script.day(10))
        let byDay = try CustomerLifecycle().analyze(base, in: context)
        #expect(byDay.customers == 2 && byDay.withoutPurchases == 1)
        #expect(byDay.state(of: "a") == nil && byDay.state(of: "k") == .potential && byDay.state(of: "b") == .repeat)
        let byOrder = try CustomerLifecycle(refunds: .netWithinOrder).analyze(base, in: context)
        #expect(byOrder.state(of: "b") == .firstTime)
        let strict = ClosureRefundPolicy(netting: .day) { $0.refundLines == 0 }
        #expect(try CustomerLifecycle(refunds: strict).analyze(base, in: context).rows.row(of: "b")?.occasions == 2)
        let summaries = try PurchaseSummaries(of: purchases)
        #expect { try CustomerLifecycle(refunds: .netWithinOrder).analyze(summaries, in: context) } throws: {
            ($0 as? ClienteleError)?.code == .missingData
        }
        #expect(try CustomerLifecycle().analyze(summaries, in: context).withoutPurchases == 2)
    }

    @Test("Nobody gives zeros and nulls")
    func empty() throws {
        let result = try CustomerLifecycle().analyze(PurchaseSummaries(), in: AnalysisContext(asOf: Script.day(0)))
        #expect(result.customers == 0 && result.states.map(\.customers) == [Int](repeating: 0, count: 7))
        #expect(result.silence.median == nil && result.transitions.isEmpty && result.rows.isEmpty)
        let object = try #require(String(data: json(result), encoding: .utf8))
        #expect(object.contains(#""share":null"#) && object.contains(#""shareOfFirst":null"#))
    }

    @Test("The encoded result has the keys it promises, null for what does not exist, and can be read back")
    func encoding() throws {
        let scripts = [Script(id: "a", days: [0, 10, 20]), Script(id: "b", days: [5]), Script(id: "k", days: [], isKnown: true)]
        let result = try Script.result(of: scripts, asOf: 30)
        let data = try json(result)
        let text = try #require(String(data: data, encoding: .utf8))
        for key in [
            "asOf", "policy", "rhythm", "customers", "withoutPurchases", "states", "phases", "processes", "transitions", "conversions",
            "funnel",
            "silence", "overdue",
        ] {
            #expect(text.contains("\"\(key)\":"))
        }
        #expect(text.contains(#""transitions":[{"count":1,"from":"firstTime","probability":1,"to":"repeat"}]"#))
        #expect(text.contains(#""asOf":"1970-01-31""#))
        #expect(!text.contains("rows") && !text.contains("wrappedValue"))
        var decoded = try JSONDecoder().decode(LifecycleResult.self, from: data)
        #expect(decoded.rows.isEmpty)
        decoded.rows = result.rows
        #expect(decoded == result)
        #expect(try result.transitionMatrix().count(from: "firstTime", to: "repeat") == 1)
    }

    @Test("A row tells the customer's rhythm and silence")
    func row() throws {
        let scripts = [Script(id: "a", days: [0, 10, 25]), Script(id: "b", days: [5]), Script(id: "k", days: [], isKnown: true)]
        let result = try Script.result(of: scripts, asOf: 40)
        let row = try #require(result.rows.row(of: "a"))
        #expect(row.meanInterval == 12.5 && row.silence == 15 && row.overdueRatio == 1.2 && row.occasions == 3)
        #expect(row.firstDay == Script.day(0) && row.lastDay == Script.day(25) && row.since == Script.day(10))
        let once = try #require(result.rows.row(of: "b"))
        #expect(once.meanInterval == nil && once.silence == 35 && once.overdueRatio == 2.8 && once.phase == .decline)
        let known = try #require(result.rows.row(of: "k"))
        #expect(known.silence == nil && known.overdueRatio == nil && known.firstDay == nil && known.occasions == 0)
        #expect(result.rows.row(of: "nobody") == nil)
        #expect(result.rows.map(\.customerID) == ["a", "b", "k"])
        #expect(result.silence.count == 2 && result.silence.median == 25)
    }

    @Test("Days at both ends of the calendar do not trap")
    func extremeDays() throws {
        let days = [CalendarDay.min, CalendarDay(daysSince1970: 0), CalendarDay.max]
        let purchases = days.map { Purchase(customerID: "c", day: $0, amount: Money(minorUnits: 1, currency: .eur)) }
        let result = try CustomerLifecycle().analyze(CustomerBase(purchases: purchases), in: AnalysisContext(asOf: .max))
        #expect(result.state(of: "c") == .repeat)
        let once = [Purchase(customerID: "d", day: .min, amount: Money(minorUnits: 1, currency: .eur))]
        let lost = try CustomerLifecycle().analyze(CustomerBase(purchases: once), in: AnalysisContext(asOf: .max))
        #expect(lost.state(of: "d") == .lost)
    }

    @Test("A cancelled analysis stops")
    func cancellation() throws {
        let context = AnalysisContext(asOf: Script.day(10))
        context.cancellation.cancel()
        #expect(throws: CancellationError.self) { try CustomerLifecycle().analyze(PurchaseSummaries(), in: context) }
    }
}
