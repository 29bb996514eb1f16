import Clientele
import Foundation
import Testing

/// Rows are counted, sorted or weighted, on one core or several; whichever way is taken, the curve is the same.
@Suite("Ways to a survival curve")
struct SurvivalPathsTests {
    enum Kind: String, CaseIterable {
        case days, halves, sevenths, different, extreme, clustered, zero, late
    }

    private struct Rows {
        var durations: [Double]
        var events: [Bool]
        var groups: [String]
        var strata: [String]

        init(_ kind: Kind, count: Int, seed: UInt64) {
            var random = SeededGenerator(seed: seed)
            let censored = [0, 10, 4][random.next(below: 3)]
            durations = (0..<count).map { _ in Rows.duration(kind, &random) }
            events = (0..<count).map { _ in random.next(below: 10) >= censored }
            groups = (0..<count).map { _ in "g\(random.next(below: 3))" }
            strata = (0..<count).map { _ in "s\(random.next(below: 2))" }
        }

        private static let extremes = [
            0, -0.0, .leastNonzeroMagnitude, 1e-300, 1, 1.0.nextUp, 0x1p52, 0x1p53, 1e300, .greatestFiniteMagnitude,
        ]

        private static func duration(_ kind: Kind, _ random: inout SeededGenerator) -> Double {
            switch kind {
            case .days: Double(random.next(below: 90))
            case .halves: Double(random.next(below: 90)) / 2
            case .sevenths: Double(random.next(below: 300)) / 7
            case .different: 60 * random.nextUnit()
            case .extreme: Rows.extremes[random.next(below: Rows.extremes.count)]
            // Nearly all next to each other, within a range of six hundred orders of magnitude.
            case .clustered: random.next(below: 500) == 0 ? 1e300 : 1 + Double(random.next(below: 2_000)) * 0x1p-52
            case .zero: random.next(below: 2) == 0 ? 0 : -0.0
            // Whole, but too long to count.
            case .late: 1e9 + Double(random.next(below: 50))
            }
        }

        func sample(weights: [Double]? = nil) throws -> SurvivalSample {
            try SurvivalSample(durations: durations, events: events, weights: weights, groups: groups, strata: strata)
        }

        func shuffled(seed: UInt64) -> Rows {
            var random = SeededGenerator(seed: seed)
            let order = durations.indices.shuffled(using: &random)
            var copy = self
            copy.durations = order.map { durations[$0] }
            copy.events = order.map { events[$0] }
            copy.groups = order.map { groups[$0] }
            copy.strata = order.map { strata[$0] }
            return copy
        }
    }

    private func bits(_ curve: some Sequence<SurvivalPoint>) -> [[UInt64]] {
        curve.map { point in
            let always = [point.time, point.atRisk, point.events, point.censored, point.survival]
            return (always + [point.standardError, point.lower, point.upper].map { $0 ?? -1 }).map(\.bitPattern)
        }
    }

    private func expectCounts(_ rows: Rows, _ curve: KaplanMeier, _ comment: Comment) {
        var ends: [Double: (events: Int, censored: Int)] = [:]
        for (duration, event) in zip(rows.durations, rows.events) {
            if event { ends[duration, default: (0, 0)].events += 1 } else { ends[duration, default: (0, 0)].censored += 1 }
        }
        let points = Array(curve.curve)
        // Compared outside the expectations: to show how two long curves differ would take minutes.
        let areTimesSame = points.map(\.time) == ends.keys.sorted() && points.allSatisfy { $0.time.sign == .plus }
        #expect(areTimesSame, comment)
        #expect(curve.rows == rows.durations.count && curve.size == Double(curve.rows), comment)
        #expect(curve.eventCount == Double(rows.events.count { $0 }), comment)
        var (remaining, survival) = (rows.durations.count, 1.0)
        var isSame = true
        for point in points {
            let end = ends[point.time] ?? (0, 0)
            survival *= Double(remaining - end.events) / Double(remaining)
            isSame = isSame && point.atRisk == Double(remaining) && point.events == Double(end.events)
            isSame = isSame && point.censored == Double(end.censored) && isClose(point.survival, survival, 1e-11)
            remaining -= end.events + end.censored
        }
        #expect(isSame && remaining == 0, comment)
    }

    @Test("Counted, sorted and weighted rows give the same bits, which are those of a plain count", arguments: Kind.allCases)
    func paths(kind: Kind) throws {
        // Many enough rows are cut into chunks.
        let isSpread = [.days, .sevenths, .different, .clustered].contains(kind)
        for (seed, count) in [1, 2, 17, 60, 61, 62, 700, isSpread ? 33_000 : 3_000].enumerated() {
            let rows = Rows(kind, count: count, seed: UInt64(seed))
            let comment = Comment(rawValue: "\(kind), \(count) rows, seed \(seed)")
            let curve = try KaplanMeier(rows.sample())
            expectCounts(rows, curve, comment)
            let weighted = try KaplanMeier(rows.sample(weights: [Double](repeating: 1, count: count)))
            let isWeightedSame = weighted.curve == curve.curve
            #expect(isWeightedSame, comment)
            let shuffled = try KaplanMeier(rows.shuffled(seed: UInt64(seed)).sample())
            let isShuffledSame = shuffled == curve && (count > 3_000 || bits(shuffled.curve) == bits(curve.curve))
            #expect(isShuffledSame, comment)
        }
    }

    @Test("Points of a curve and points asked for by their time are the same", arguments: Kind.allCases)
    func points(kind: Kind) throws {
        let curve = try KaplanMeier(Rows(kind, count: 400, seed: 5).sample())
        #expect(bits(curve.curve) == bits(curve.curve.compactMap { curve.point(at: $0.time) }))
        #expect(curve.curve.count == curve.count && curve.curve.indices == 0..<curve.count)
        #expect(Set([curve.curve, curve.curve]).count == 1)
        #expect(try encodedForm(curve.curve) == encodedForm(Array(curve.curve)))
    }

    @Test("Where nobody has the event for long, the interval stays as it was")
    func longCensoring() throws {
        let curve = try KaplanMeier(
            SurvivalSample(durations: (0..<33_000).map(Double.init), events: (0..<33_000).map { $0 < 100 })
        ).curve
        for place in [100, 32_767, 32_768, 32_999] {
            #expect(curve[99].lower != nil && curve[place].lower == curve[99].lower && curve[place].upper == curve[99].upper)
            #expect(curve[place].standardError == curve[99].standardError && curve[place].survival == curve[99].survival)
        }
    }

    @Test("Groups and strata compare alike whether their rows are counted, sorted or weighted", arguments: Kind.allCases)
    func groups(kind: Kind) throws {
        for (seed, count) in [30, 500, 4_000].enumerated() {
            let rows = Rows(kind, count: count, seed: UInt64(seed))
            let test = try LogRankTest(rows.sample())
            #expect(try LogRankTest(rows.sample(weights: [Double](repeating: 1, count: count))) == test, "\(kind), \(count) rows")
            #expect(try LogRankTest(rows.shuffled(seed: 9).sample()) == test, "\(kind), \(count) rows")
            for group in ["g0", "g2"] where test.groups.contains(where: { $0.group == group }) {
                let alone = try KaplanMeier(rows.sample().selecting(group: group))
                let chosen = rows.groups.indices.filter { rows.groups[$0] == group }
                #expect(alone.size == Double(chosen.count) && test.groups.first { $0.group == group }?.n == alone.size)
                #expect(alone.curve.map(\.time) == Set(chosen.map { rows.durations[$0] }).sorted())
            }
        }
    }

    @Test("Events come before censorings at one time, so that a censored row is at risk there")
    func ties() throws {
        for time in [0, 3, 3.5, 1e300] {
            let curve = try KaplanMeier(SurvivalSample(durations: [time, time, time], events: [false, true, false])).curve
            #expect(curve.map(\.survival) == [2.0 / 3] && curve.map(\.censored) == [2])
        }
    }

    @Test("A bad duration is found wherever it is, and minus zero is none")
    func badDurations() throws {
        var durations = [Double](repeating: 4, count: 40_000)
        let events = [Bool](repeating: true, count: 40_000)
        durations[3] = -0.0
        #expect(try SurvivalSample(durations: durations, events: events).rows == 40_000)
        for bad in [Double.nan, -.nan, .infinity, -.infinity, -1, -.leastNonzeroMagnitude] {
            for row in [0, 35_000, 39_999] {
                var durations = durations
                durations[row] = bad
                let error = #expect(throws: ClienteleError.self) { try SurvivalSample(durations: durations, events: events) }
                #expect(error?.code == .invalidRecord && error?.message.contains("row \(row + 1): ") == true)
            }
        }
        let empty = #expect(throws: ClienteleError.self) { try SurvivalSample(durations: [], events: []) }
        #expect(empty?.code == .missingData)
    }

    @Test("Labels are told apart by their bytes, whatever their length and however many rows they label")
    func labels() throws {
        let names = ["", "\0", "a", "a\0", "\0a", "é", "e\u{301}", "1234567", "12345678", "123456789", "a label too long to be kept short"]
        var random = SeededGenerator(seed: 3)
        let groups = (0..<40_000).map { _ in names[random.next(below: names.count)] }
        let sample = try SurvivalSample(
            durations: groups.map { Double($0.utf8.count) }, events: groups.map { _ in true }, groups: groups)
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(sample.groups.map { Array($0.utf8) } == sorted.map { Array($0.utf8) })
        var counts: [[UInt8]: Int] = [:]
        for group in groups { counts[Array(group.utf8), default: 0] += 1 }
        let test = try LogRankTest(sample)
        #expect(test.groups.map(\.n) == sorted.map { Double(counts[Array($0.utf8)] ?? 0) })
        for name in ["", "a\0", "é", "e\u{301}", "12345678"] {
            let durations = try sample.selecting(group: name).durations
            #expect(Set(durations) == [Double(name.utf8.count)])
        }
    }

    @Test("As many labels as rows keep their rows")
    func manyLabels() throws {
        let groups = (0..<33_000).map { "customer \(($0 * 7_919) % 33_000)" }
        let sample = try SurvivalSample(durations: (0..<33_000).map(Double.init), events: groups.map { _ in false }, groups: groups)
        #expect(sample.groups.count == 33_000 && sample.groups.first == "customer 0" && sample.groups.last == "customer 9999")
        #expect(try sample.selecting(group: "customer 7919").durations == [1])
        #expect(try sample.selecting(group: groups[32_999]).durations == [32_999])
    }
}
