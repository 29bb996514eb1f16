import Clientele
import Foundation
import Testing

@Suite("Contractual retention: the projection")
struct RetentionForecastTests {
    private func object(_ result: RetentionForecastResult) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: encodedForm(result)) as? [String: Any])
    }

    @Test("The High End customers are projected as Fader & Hardie (2007) print them, under the tool's keys")
    func published() throws {
        let result = try RetentionForecast(horizon: 5).forecast(RetentionCounts(survivors: RetentionOracle.highEnd))
        let json = try object(result)
        #expect(json["model"] as? String == "sBG")
        #expect(abs((json["alpha"] as? Double ?? 0) - 0.668) < 5e-4 && abs((json["beta"] as? Double ?? 0) - 3.806) < 5e-4)
        #expect(abs((json["logLikelihood"] as? Double ?? 0) + 1611.2) < 0.05)
        let survival = try #require(json["survival"] as? [Double])
        #expect(survival.count == 13 && survival[0] == 1)
        #expect(survival[8...].map { ($0 * 1000).rounded() } == [460, 436, 414, 395, 378])
        #expect(result.observedSurvival.map { (($0 ?? -1) * 1000).rounded() } == RetentionOracle.highEnd.map(Double.init))
        #expect(result.retentionRates.count == 12 && result.survivalLower.count == 13 && result.survivalUpper.count == 13)
        let residual = try #require(result.discountedResidualLifetimes[7]?.value)
        #expect((residual * 100).rounded() == 753)
        #expect((result.standardErrors?.keys.sorted() ?? []) == ["alpha", "beta"] && json["covarianceNote"] is NSNull)
        #expect(result.cohortCurves.count == 1 && result.cohortCurves[0].observed.count == 8)
        #expect(result.comparison.model == "BdW" && result.comparison.c != nil)
    }

    @Test("Where nothing can be told the keys stay and say null")
    func nulls() throws {
        let reference = Set(try object(RetentionForecast().forecast(RetentionCounts(survivors: RetentionOracle.highEnd))).keys)
        for survivors in [[1000, 869], [10, 0], [10, 10], [10, 8, 8], [1000, 800, 640]] {
            let result = try RetentionForecast(horizon: 2).forecast(RetentionCounts(survivors: survivors))
            let json = try object(result)
            #expect(Set(json.keys) == reference)
            #expect(json["alpha"] is NSNull && json["beta"] is NSNull && json["standardErrors"] is NSNull)
            #expect(try JSONDecoder().decode(RetentionForecastResult.self, from: encodedForm(result)) == result)
            #expect((json["comparison"] as? [String: Any])?.keys.contains("c") == true)
        }
        let one = try RetentionForecast(horizon: 2).forecast(RetentionCounts(survivors: [1000, 869]))
        #expect(one.survival.map { $0 != nil } == [true, true, false, false] && one.discountedLifetime == nil)
    }

    @Test("Several cohorts give the fit of their customers together, in any order")
    func cohorts() throws {
        // The same cohort seen for one to four years: the rates of the pooled table decide.
        let series = [[1000, 631, 468, 382, 326], [500, 316, 234, 191], [250, 158, 117], [125, 79]]
        let counts = try RetentionCounts(survivorsOfCohorts: series)
        let result = try RetentionForecast(horizon: 0).forecast(counts)
        #expect(result.survival.count == 5 && result.cohortCurves.map(\.size) == [1000, 500, 250, 125])
        let shuffled = try RetentionCounts(cohorts: counts.cohorts.reversed())
        #expect(try encodedForm(RetentionForecast(horizon: 0).forecast(shuffled)) == encodedForm(result))
        // A slow grid over the sum of the cohorts' own likelihoods.
        var best = -Double.infinity
        for a in stride(from: -2.0, through: 2, by: 0.02) {
            for b in stride(from: -2.0, through: 2, by: 0.02) {
                best = max(best, series.reduce(0) { $0 + RetentionOracle.logLikelihood(exp(a), exp(b), 1, survivors: $1) })
            }
        }
        let found = try #require(result.logLikelihood)
        #expect(best <= found + 1e-9 && best > found - 0.1)
    }

    @Test("A horizon, rate or confidence out of range is refused")
    func badInput() throws {
        let counts = try RetentionCounts(survivors: [100, 80, 70])
        for bad in [
            RetentionForecast(horizon: -1), RetentionForecast(horizon: 1_001), RetentionForecast(discountRate: -0.1),
            RetentionForecast(discountRate: .nan), RetentionForecast(confidence: 1),
        ] {
            #expect(throws: ClienteleError.self) { try bad.forecast(counts) }
        }
        #expect(throws: ClienteleError.self) { try RetentionForecast().forecast(RetentionCounts()) }
    }
}
