import Clientele
import Foundation
import Testing

@Suite("Kaplan–Meier curves")
struct KaplanMeierTests {
    private func rounded(_ number: Double?, _ digits: Int = 4) -> String {
        number.map { String(format: "%.\(digits)f", $0) } ?? "none"
    }

    @Test("The 6-MP arm of Freireich and others (1963) has the published curve, standard errors and interval")
    func freireich() throws {
        let curve = try KaplanMeier(Freireich.drug())
        let times: [Double] = [6, 7, 10, 13, 16, 22, 23]
        let points = times.compactMap { curve.point(at: $0) }
        #expect(points.map(\.time) == times)
        #expect(points.map { rounded($0.survival) } == ["0.8571", "0.8067", "0.7529", "0.6902", "0.6275", "0.5378", "0.4482"])
        #expect(points.map { rounded($0.standardError) } == ["0.0764", "0.0869", "0.0963", "0.1068", "0.1141", "0.1282", "0.1346"])
        #expect(rounded(points.first?.lower) == "0.6197" && rounded(points.first?.upper) == "0.9516")
        #expect(points.first.map { [$0.atRisk, $0.events, $0.censored] } == [21, 3, 1])
        // Klein & Moeschberger (2003), example 4.2: the median of the 6-MP arm is 23 weeks.
        #expect(curve.median.time == 23)
        #expect(curve.size == 21 && curve.eventCount == 9 && curve.count == 16)
    }

    @Test("Every figure of the curve is that of a slow count over all rows", arguments: 0..<200)
    func oracle(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed)
        let curve = try KaplanMeier(rows.sample())
        var (survival, greenwood) = (1.0, 0.0)
        #expect(curve.curve.map(\.time) == Set(rows.durations).sorted())
        for point in curve.curve {
            let all = (0..<rows.count)
            let atRisk = all.filter { rows.isAtRisk($0, at: point.time) }.map(rows.weight).reduce(0, +)
            let events = all.filter { rows.durations[$0] == point.time && rows.events[$0] }.map(rows.weight).reduce(0, +)
            let censored = all.filter { rows.durations[$0] == point.time && !rows.events[$0] }.map(rows.weight).reduce(0, +)
            survival *= 1 - events / atRisk
            if events < atRisk { greenwood += events / (atRisk * (atRisk - events)) }
            #expect(isClose(point.atRisk, atRisk) && isClose(point.events, events) && isClose(point.censored, censored), "seed \(seed)")
            #expect(isClose(point.survival, survival), "seed \(seed)")
            #expect(isClose(point.standardError, survival > 0 ? survival * greenwood.squareRoot() : nil), "seed \(seed)")
            let hasBounds = survival > 0 && survival < 1
            #expect((point.lower != nil) == hasBounds && (point.upper != nil) == hasBounds, "seed \(seed)")
            if let lower = point.lower, let upper = point.upper {
                #expect(0...1 ~= lower && lower <= point.survival && point.survival <= upper && upper <= 1, "seed \(seed)")
                // On the scale of log(−log S) the interval is 1.959963984540054 standard errors to either side.
                let width = 1.959963984540054 * greenwood.squareRoot() / log(survival).magnitude
                #expect(isClose(log(-log(lower)), log(-log(survival)) + width, 1e-9), "seed \(seed)")
                #expect(isClose(log(-log(upper)), log(-log(survival)) - width, 1e-9), "seed \(seed)")
            }
        }
    }

    @Test("Quantiles and restricted means are what a look along the curve gives", arguments: 0..<100)
    func summaries(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed)
        let curve = try KaplanMeier(rows.sample())
        let points = curve.curve
        for share in [0.1, 0.25, 0.5, 0.9] {
            let quantile = try curve.quantile(share)
            let crossing = 1 - share + 1e-12
            #expect(quantile.time == points.first { $0.survival <= crossing }?.time, "seed \(seed)")
            #expect(quantile.lower == points.first { $0.lower.map { $0 <= crossing } ?? false }?.time, "seed \(seed)")
            #expect(quantile.upper == points.first { $0.upper.map { $0 <= crossing } ?? false }?.time, "seed \(seed)")
        }
        let horizon = 0.7 * (rows.durations.max() ?? 0)
        // The area by a fine grid of rectangles between all times.
        func area(from start: Double) -> Double {
            let cuts = ([start, horizon] + points.map(\.time).filter { $0 > start && $0 < horizon }).sorted()
            return zip(cuts, cuts.dropFirst()).map { curve.survival(at: $0) * ($1 - $0) }.reduce(0, +)
        }
        let mean = try #require(try curve.restrictedMean(to: horizon))
        #expect(isClose(mean.mean, area(from: 0)), "seed \(seed)")
        var variance = 0.0
        for point in points where point.time < horizon && point.events < point.atRisk {
            variance += pow(area(from: point.time), 2) * point.events / (point.atRisk * (point.atRisk - point.events))
        }
        #expect(isClose(mean.standardError, variance.squareRoot()), "seed \(seed)")
    }

    @Test("The order of the rows changes no bit, repeated rows are the same as weights", arguments: 0..<100)
    func invariance(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed, wholeWeights: seed.isMultiple(of: 2))
        let curve = try KaplanMeier(rows.sample())
        #expect(try KaplanMeier(rows.shuffled(seed: seed).sample()) == curve, "seed \(seed)")
        if seed.isMultiple(of: 2) {
            #expect(try KaplanMeier(rows.repeated().sample()).curve == curve.curve, "seed \(seed)")
        }
        var later = rows
        later.durations = rows.durations.map { $0 * 4 }
        later.entries = rows.entries.map { $0.map { $0 * 4 } }
        let scaled = try KaplanMeier(later.sample())
        #expect(scaled.curve.map(\.time) == curve.curve.map { $0.time * 4 }, "seed \(seed)")
        #expect(scaled.curve.map(\.upper) == curve.curve.map(\.upper), "seed \(seed)")
        #expect(scaled.median.time == curve.median.time.map { $0 * 4 }, "seed \(seed)")
    }

    @Test("Many rows are sorted as few are")
    func many() throws {
        var random = SeededGenerator(seed: 7)
        for isWhole in [true, false] {
            let durations = (0..<5_000).map { _ in isWhole ? Double(random.next(below: 900)) : random.nextUnit() * 1e6 }
            let events = durations.map { _ in random.next(below: 3) > 0 }
            let curve = try KaplanMeier(SurvivalSample(durations: durations, events: events)).curve
            #expect(curve.map(\.time) == Set(durations).sorted())
            var atRisk = 5_000.0
            for point in curve {
                #expect(point.atRisk == atRisk)
                atRisk -= point.events + point.censored
            }
            #expect(atRisk == 0 && curve.map(\.events).reduce(0, +) == Double(events.count { $0 }))
        }
    }

    @Test("Edges: all censored, all events at one time, one row, time 0, nobody left early")
    func edges() throws {
        let censored = try KaplanMeier(SurvivalSample(durations: [1, 2, 2], events: [false, false, false]))
        #expect(censored.curve.map(\.survival) == [1, 1] && censored.curve.map(\.standardError) == [0, 0])
        #expect(censored.curve.allSatisfy { $0.lower == nil && $0.upper == nil } && censored.median.time == nil)
        #expect(censored.restrictedMean?.mean == 2 && censored.description.contains("fewer than half"))

        let once = try KaplanMeier(SurvivalSample(durations: [3, 3], events: [true, true]))
        #expect(once.curve.map(\.survival) == [0] && once.curve.map(\.standardError) == [nil] && once.curve.map(\.lower) == [nil])
        #expect(once.median.time == 3 && once.median.lower == nil && once.median.upper == nil)
        #expect(try once.restrictedMean(to: 10)?.mean == 3)

        let single = try KaplanMeier(SurvivalSample(durations: [0], events: [true]))
        #expect(single.survival(at: -1) == 1 && single.survival(at: 0) == 0 && single.restrictedMean == nil && single.median.time == 0)
        #expect(try KaplanMeier(SurvivalSample(durations: [-0.0, 0], events: [true, false])).curve.map(\.atRisk) == [2])

        // Only the first row is at risk at 1, so that the curve is at 0 from there on, whatever the weights round to.
        let early = try KaplanMeier(
            SurvivalSample(durations: [1, 3, 4], events: [true, false, true], entries: [0, 2, 2], weights: [0.1, 0.2, 0.3]))
        #expect(early.curve.map(\.survival) == [0, 0, 0] && early.curve.allSatisfy { $0.standardError == nil })
        #expect(try KaplanMeier(Freireich.drug()).restrictedMean(to: 36) == nil)
    }

    @Test("An uncensored sample falls by exact fractions, so that its median is where it is")
    func exactFractions() throws {
        for count in 1...60 {
            let curve = try KaplanMeier(
                SurvivalSample(durations: (1...count).map(Double.init), events: [Bool](repeating: true, count: count)))
            #expect(curve.curve.map(\.survival) == (1...count).map { Double(count - $0) / Double(count) })
            #expect(curve.median.time == Double((count + 1) / 2))
        }
    }

    @Test("The three intervals are those of their scales, and every end lies within 0 and 1")
    func intervals() throws {
        // Survival .8571, standard error .0764 at week 6: .8571 ∓ 1.96 · .0764, and .8571 · exp(∓ 1.96 · .0764 / .8571), cut off at 1.
        let plain = try #require(try KaplanMeier(Freireich.drug(), interval: .plain).point(at: 6))
        #expect(rounded(plain.lower, 3) == "0.707" && plain.upper == 1)
        let log = try #require(try KaplanMeier(Freireich.drug(), interval: .log).point(at: 6))
        #expect(rounded(log.lower, 3) == "0.720" && log.upper == 1)
    }

    @Test("Levels, shares and horizons outside their range are refused")
    func refusals() throws {
        let curve = try KaplanMeier(Freireich.drug())
        for level in [0, 1, -1, .nan, .infinity] {
            #expect(throws: ClienteleError.self) { try KaplanMeier(Freireich.drug(), confidenceLevel: level) }
            #expect(throws: ClienteleError.self) { try curve.quantile(level) }
        }
        for horizon in [0, -1, .nan, .infinity] {
            #expect(throws: ClienteleError.self) { try curve.restrictedMean(to: horizon) }
        }
        #expect(curve.description == "21 rows, 9 events; half have had the event by 23.0 (95% interval from 13.0)")
    }
}
