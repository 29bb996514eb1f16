import Clientele
import Foundation
import Testing

@Suite("Cumulative hazards and competing risks")
struct NelsonAalenTests {
    @Test("The 6-MP arm has the cumulative hazard of the sum of its published numbers at risk")
    func freireich() throws {
        // Klein & Moeschberger (2003), table 4.2 (6-MP): H at 6, 7, 10, 13, 16, 22 and 23 weeks.
        let curve = try NelsonAalen(Freireich.drug())
        let hazards = [6, 7, 10, 13, 16, 22, 23].map { String(format: "%.4f", curve.cumulativeHazard(at: $0)) }
        #expect(hazards == ["0.1429", "0.2017", "0.2683", "0.3517", "0.4426", "0.5854", "0.7521"])
        #expect(curve.cumulativeHazard(at: 5) == 0)
    }

    @Test("Hazards and both variances are what a slow count gives", arguments: 0..<200)
    func hazards(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed)
        for variance in HazardVariance.allCases {
            let curve = try NelsonAalen(rows.sample(), variance: variance).curve
            var (hazard, sum) = (0.0, 0.0)
            for point in curve {
                let n = (0..<rows.count).filter { rows.isAtRisk($0, at: point.time) }.map(rows.weight).reduce(0, +)
                let d = (0..<rows.count).filter { rows.durations[$0] == point.time && rows.events[$0] }.map(rows.weight).reduce(0, +)
                hazard += d / n
                sum += variance == .poisson ? d / pow(n, 2) : d * (n - d) / pow(n, 3)
                #expect(isClose(point.cumulativeHazard, hazard) && isClose(point.standardError, sum.squareRoot()), "seed \(seed)")
                #expect((point.lower == nil) == (hazard == 0) && (point.upper == nil) == (hazard == 0), "seed \(seed)")
                if let lower = point.lower, let upper = point.upper { #expect(isClose(lower * upper, hazard * hazard), "seed \(seed)") }
            }
            #expect(try NelsonAalen(rows.shuffled(seed: seed).sample(), variance: variance).curve == curve, "seed \(seed)")
        }
    }

    @Test("Incidences and survival make one, and have the variance of Marubini & Valsecchi (1995)", arguments: 0..<200)
    func incidences(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed)
        let sample = try rows.competingSample()
        let result = try AalenJohansen(sample)
        var steps: [(n: Double, d: [Double], before: Double, incidences: [Double])] = []
        var survival = 1.0
        var incidences = [Double](repeating: 0, count: sample.causes.count)
        for point in result.curve {
            let n = (0..<rows.count).filter { rows.isAtRisk($0, at: point.time) }.map(rows.weight).reduce(0, +)
            let d = sample.causes.map { cause in
                (0..<rows.count).filter { rows.durations[$0] == point.time && rows.causes[$0] == cause }.map(rows.weight).reduce(0, +)
            }
            for cause in d.indices { incidences[cause] += survival * d[cause] / n }
            steps.append((n, d, survival, incidences))
            survival *= 1 - d.reduce(0, +) / n
            #expect(isClose(point.survival, survival, 1e-11), "seed \(seed)")
            #expect(isClose(point.survival + point.causes.map(\.incidence).reduce(0, +), 1, 1e-12), "seed \(seed)")
            for (cause, found) in point.causes.enumerated() {
                var variance = 0.0
                for step in steps {
                    let (n, d, all) = (step.n, step.d[cause], step.d.reduce(0, +))
                    let rest = incidences[cause] - step.incidences[cause]
                    // After the last at risk have ended, nothing comes any more.
                    if all < n { variance += rest * rest * all / (n * (n - all)) }
                    variance += step.before * step.before * (n - d) * d / pow(n, 3) - 2 * rest * step.before * d / (n * n)
                }
                #expect(found.events == steps.last?.d[cause] && isClose(found.incidence, incidences[cause]), "seed \(seed)")
                #expect(isClose(found.standardError * found.standardError, variance, 1e-11), "seed \(seed)")
            }
        }
        #expect(try AalenJohansen(rows.shuffled(seed: seed).competingSample()) == result, "seed \(seed)")
    }

    @Test("With one cause the incidence is one minus Kaplan and Meier, and so is its standard error")
    func oneCause() throws {
        let sample = try Freireich.drug()
        for (found, point) in zip(try AalenJohansen(sample).curve, try KaplanMeier(sample).curve) {
            #expect(isClose(found.causes[0].incidence, 1 - point.survival) && found.censored == point.censored)
            #expect(isClose(found.causes[0].standardError, point.standardError ?? 0))
        }
        #expect(throws: ClienteleError.self) { try AalenJohansen(sample, confidenceLevel: 1) }
        #expect(throws: ClienteleError.self) { try NelsonAalen(sample, confidenceLevel: 0) }
    }

    @Test("Weights from tiny to huge leave no end of an interval that is not finite, and times near the largest number no error")
    func extremes() throws {
        let sample = try SurvivalSample(durations: [1, 2, 3], events: [true, true, false], weights: [1e-9, 1e9, 1])
        let curve = try NelsonAalen(sample).curve
        #expect(curve[0].cumulativeHazard > 0 && curve[0].upper == nil && curve[0].lower == 0 && curve[1].upper?.isFinite == true)
        #expect(try JSONDecoder().decode([CumulativeHazardPoint].self, from: JSONEncoder().encode(curve)) == curve)
        let long = try #require(KaplanMeier(SurvivalSample(durations: [1e308, 1.7e308], events: [true, true])).restrictedMean)
        #expect(isClose(long.mean, 1.35e308) && isClose(long.standardError, 0.35e308 / 2.0.squareRoot()))
    }
}
