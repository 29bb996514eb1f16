import Clientele
import Foundation
import Testing

@Suite("Log-rank tests")
struct LogRankTests {
    private static let weightings: [LogRankWeighting] = [
        .logRank, .gehanBreslow, .taroneWare, .petoPeto, .flemingHarrington(rho: 1, gamma: 0), .flemingHarrington(rho: 0.5, gamma: 2),
    ]

    @Test("The arms of Freireich and others (1963) differ by the published statistic of 16.793")
    func freireich() throws {
        let test = try LogRankTest(Freireich.both())
        #expect(String(format: "%.3f", try #require(test.chiSquare)) == "16.793" && test.degreesOfFreedom == 1)
        #expect(test.groups.map(\.group) == ["6-MP", "placebo"] && test.groups.map(\.observed) == [9, 21])
        // Expected 19.25 and 10.75 (Kalbfleisch & Prentice 1980; R's survdiff prints them too).
        #expect(test.groups.map { String(format: "%.2f", $0.expected) } == ["19.25", "10.75"])
        #expect(try #require(test.p) < 5e-5)
    }

    /// U and V by their definition, over every time and row.
    private func oracle(_ rows: SurvivalRows, _ weighting: LogRankWeighting, groups: [String]) -> (u: [Double], v: [[Double]]) {
        var u = [Double](repeating: 0, count: groups.count)
        var v = [[Double]](repeating: u, count: groups.count)
        for stratum in Set(rows.strata ?? [""]) {
            let members = (0..<rows.count).filter { (rows.strata?[$0] ?? "") == stratum }
            var (survival, peto) = (1.0, 1.0)
            for time in Set(members.filter { rows.events[$0] }.map { rows.durations[$0] }).sorted() {
                let risk = members.filter { rows.isAtRisk($0, at: time) }
                let failed = risk.filter { rows.durations[$0] == time && rows.events[$0] }
                let n = risk.map(rows.weight).reduce(0, +)
                let d = failed.map(rows.weight).reduce(0, +)
                peto *= 1 - d / (n + 1)
                let w: Double =
                    switch weighting {
                    case .logRank: 1
                    case .gehanBreslow: n
                    case .taroneWare: n.squareRoot()
                    case .petoPeto: peto
                    case .flemingHarrington(let rho, let gamma): pow(survival, rho) * pow(1 - survival, gamma)
                    }
                survival *= 1 - d / n
                for (g, group) in groups.enumerated() {
                    let ng = risk.filter { rows.groups[$0] == group }.map(rows.weight).reduce(0, +)
                    u[g] += w * (failed.filter { rows.groups[$0] == group }.map(rows.weight).reduce(0, +) - d * ng / n)
                    for (h, other) in groups.enumerated() where n > 1 {
                        let nh = risk.filter { rows.groups[$0] == other }.map(rows.weight).reduce(0, +)
                        v[g][h] += w * w * d * (n - d) / (n - 1) * ng / n * ((g == h ? 1 : 0) - nh / n)
                    }
                }
            }
        }
        return (u, v)
    }

    @Test("The statistic solves the equations of observed, expected and covariance by their definition", arguments: 0..<200)
    func statistic(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed)
        let sample = try rows.sample()
        guard sample.groups.count > 1 else {
            #expect(throws: ClienteleError.self) { try LogRankTest(sample) }
            return
        }
        for weighting in LogRankTests.weightings {
            let test = try LogRankTest(sample, weighting: weighting)
            let (u, v) = oracle(rows, weighting, groups: sample.groups)
            for (index, group) in test.groups.enumerated() {
                #expect(isClose(group.observed - group.expected, u[index], 1e-9), "seed \(seed) \(weighting)")
            }
            // u'V⁻u is the largest squared slope (c'u)² / c'Vc, and is reached at c with Vc = u: conjugate gradients give that c.
            let size = u.count
            var (c, rest) = ([Double](repeating: 0, count: size), u)
            var direction = rest
            let scale = v.indices.map { v[$0][$0] }.max() ?? 0
            for _ in 0..<3 * size where scale > 0 && dot(rest, rest) > 1e-22 * dot(u, u) {
                let image = v.map { dot($0, direction) }
                guard dot(direction, image) > 1e-12 * scale * dot(direction, direction) else { break }
                let step = dot(rest, direction) / dot(direction, image)
                for index in 0..<size { c[index] += step * direction[index] }
                let next = (0..<size).map { rest[$0] - step * image[$0] }
                let turn = dot(next, next) / dot(rest, rest)
                direction = (0..<size).map { next[$0] + turn * direction[$0] }
                rest = next
            }
            if let chiSquare = test.chiSquare {
                #expect(isClose(chiSquare, dot(c, u), 1e-7), "seed \(seed) \(weighting)")
                #expect(test.degreesOfFreedom < size && test.degreesOfFreedom > 0)
            } else {
                #expect(scale < 1e-12 && test.p == nil && test.degreesOfFreedom == 0, "seed \(seed) \(weighting)")
            }
        }
    }

    private func dot(_ first: [Double], _ second: [Double]) -> Double { zip(first, second).map { $0 * $1 }.reduce(0, +) }

    @Test("Neither the order of rows, nor names of groups, nor the unit of time matters; a weight is a repetition", arguments: 0..<60)
    func invariance(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed, rows: 30)
        guard Set(rows.groups).count > 1 else { return }
        for weighting in LogRankTests.weightings {
            let test = try LogRankTest(rows.sample(), weighting: weighting)
            #expect(try LogRankTest(rows.shuffled(seed: seed).sample(), weighting: weighting) == test, "seed \(seed)")
            #expect(try LogRankTest(rows.repeated().sample(), weighting: weighting) == test, "seed \(seed)")
            var renamed = rows
            renamed.groups = rows.groups.map { ["g0": "z", "g1": "y", "g2": "x"][$0] ?? "w" }
            renamed.durations = rows.durations.map { $0 * 8 }
            renamed.entries = rows.entries.map { $0.map { $0 * 8 } }
            let other = try LogRankTest(renamed.sample(), weighting: weighting)
            #expect(isClose(other.chiSquare, test.chiSquare, 1e-9) && isClose(other.p, test.p, 1e-9), "seed \(seed)")
        }
    }

    @Test("Groups that never were at risk together, or never had an event, leave a statistic out or lower its degrees of freedom")
    func degenerate() throws {
        let apart = try LogRankTest(
            SurvivalSample(
                durations: [1, 2, 8, 9], events: [true, true, true, true], entries: [0, 0, 5, 5], groups: ["a", "a", "b", "b"]))
        #expect(apart.chiSquare == nil && apart.p == nil && apart.degreesOfFreedom == 0)
        let quiet = try LogRankTest(SurvivalSample(durations: [1, 2], events: [false, false], groups: ["a", "b"]))
        #expect(quiet.chiSquare == nil)
        let partly = try LogRankTest(
            SurvivalSample(
                durations: [1, 2, 3, 8, 9, 9], events: [true, true, true, true, true, false], entries: [0, 0, 0, 5, 5, 5],
                groups: ["a", "b", "b", "c", "d", "c"]))
        #expect(partly.degreesOfFreedom == 2)
        #expect(throws: ClienteleError.self) {
            try LogRankTest(Freireich.both(), weighting: .flemingHarrington(rho: -1, gamma: 0))
        }
    }

    @Test("A weighting is written as its name and read back")
    func names() throws {
        for weighting in LogRankTests.weightings {
            let text = String(decoding: try encodedForm([weighting]), as: UTF8.self)
            #expect(text == "[\"\(weighting.name)\"]")
            #expect(try JSONDecoder().decode([LogRankWeighting].self, from: Data(text.utf8)) == [weighting])
        }
        for text in ["wilcoxon", "flemingHarrington()", "flemingHarrington(1.0)", "flemingHarrington(1.0, x)"] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode([LogRankWeighting].self, from: Data("[\"\(text)\"]".utf8)) }
        }
    }
}
