import Clientele
import Foundation
import Testing

@Suite("Cox models")
struct CoxTests {
    @Test("The fit is at the top of the likelihood by its definition, and its errors are of its curvature", arguments: 0..<24)
    func oracle(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed, rows: 30 + Int(seed % 11), wholeWeights: false)
        let sample = try rows.sample()
        for ties in CoxTies.allCases {
            let fit = try CoxModel(ties: ties).fit(sample)
            let oracle = CoxOracle(rows: rows, ties: ties)
            #expect(isClose(fit.nullLogLikelihood, oracle.logLikelihood([0, 0])), "seed \(seed)")
            guard fit.outcome == .converged, fit.coefficients.allSatisfy({ $0.status == .estimated }) else {
                // Few events leave some of the samples without an estimate; then the likelihood must go on rising.
                if fit.outcome == .monotoneLikelihood {
                    let direction = fit.coefficients.map { $0.status == .infinite ? 1.0 : $0.status == .minusInfinite ? -1 : 0 }
                    #expect(direction.contains { $0 != 0 }, "seed \(seed)")
                }
                #expect(fit.outcome != .notConverged, "seed \(seed)")
                continue
            }
            let beta = fit.coefficients.compactMap(\.coefficient)
            #expect(isClose(fit.logLikelihood, oracle.logLikelihood(beta)), "seed \(seed)")
            #expect(fit.gradientNorm < 1e-9, "seed \(seed)")
            let information = (0..<2).map { row in (0..<2).map { oracle.information(beta, row, $0) } }
            for column in 0..<2 {
                #expect(oracle.slope(beta, column).magnitude < 1e-8 * max(1, fit.n), "seed \(seed) \(ties)")
                // Covariance times curvature is one.
                for other in 0..<2 {
                    let product = (0..<2).map { fit.covariance[column][$0] * information[$0][other] }.reduce(0, +)
                    #expect(isClose(product, column == other ? 1 : 0, 1e-5), "seed \(seed) \(ties)")
                }
                let coefficient = fit.coefficients[column]
                #expect(isClose(coefficient.standardError, fit.covariance[column][column].squareRoot()))
                #expect(isClose(coefficient.hazardRatio, exp(beta[column])))
            }
            #expect(isClose(fit.likelihoodRatioTest.chiSquare, 2 * (fit.logLikelihood - fit.nullLogLikelihood), 1e-9))
        }
    }

    @Test("Order of rows changes nothing; units only what they must; with Breslow's ties a weight is a repetition", arguments: 0..<20)
    func invariance(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed, rows: 40)
        let fit = try CoxModel().fit(rows.sample())
        #expect(try CoxModel().fit(rows.shuffled(seed: seed + 1).sample()) == fit, "seed \(seed)")
        let breslow = try CoxModel(ties: .breslow).fit(rows.sample())
        let repeated = try CoxModel(ties: .breslow).fit(rows.repeated().sample())
        #expect(repeated.outcome == breslow.outcome && isClose(repeated.logLikelihood, breslow.logLikelihood, 1e-8), "seed \(seed)")
        #expect(isClose(repeated.concordance.value, breslow.concordance.value, 1e-9) || fit.outcome != .converged, "seed \(seed)")
        var scaled = rows
        scaled.covariates[0] = rows.covariates[0].map { 1e6 + 1000 * $0 }
        scaled.durations = rows.durations.map { $0 * 2 }
        scaled.entries = rows.entries.map { $0.map { $0 * 2 } }
        let other = try CoxModel().fit(scaled.sample())
        #expect(other.coefficients.map(\.status) == fit.coefficients.map(\.status), "seed \(seed)")
        for (first, second) in zip(other.coefficients, fit.coefficients) {
            #expect(isClose(first.z, second.z, 1e-6), "seed \(seed)")
        }
        for (first, second) in zip(repeated.coefficients, breslow.coefficients) {
            #expect(first.status == second.status && isClose(first.coefficient, second.coefficient, 1e-8), "seed \(seed)")
            #expect(isClose(first.standardError, second.standardError, 1e-8), "seed \(seed)")
        }
    }

    @Test("Pairs in order are those a look at every pair finds", arguments: 0..<100)
    func concordance(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed)
        let risks = rows.covariates[1]
        let found = try Concordance(ofRisks: risks, in: rows.sample())
        var counts = (concordant: 0.0, discordant: 0.0, tied: 0.0)
        for first in 0..<rows.count where rows.events[first] {
            let time = rows.durations[first]
            for second in 0..<rows.count where rows.isAtRisk(second, at: time) && rows.strata?[first] == rows.strata?[second] {
                guard rows.durations[second] > time || !rows.events[second] else { continue }
                let weight = rows.weight(first) * rows.weight(second)
                if risks[first] > risks[second] { counts.concordant += weight }
                if risks[first] < risks[second] { counts.discordant += weight }
                if risks[first] == risks[second] { counts.tied += weight }
            }
        }
        #expect(found.concordant == counts.concordant && found.discordant == counts.discordant && found.tied == counts.tied, "seed \(seed)")
        #expect((found.value == nil) == (counts.concordant + counts.discordant + counts.tied == 0))
        #expect(throws: ClienteleError.self) { try Concordance(ofRisks: risks + [1], in: rows.sample()) }
        #expect(throws: ClienteleError.self) { try Concordance(ofRisks: risks.map { _ in .nan }, in: rows.sample()) }
    }

    private func fit(_ columns: [(String, [Double])], events: [Bool]? = nil, penalty: Double = 0) throws -> CoxFit {
        let count = columns.first?.1.count ?? 0
        return try CoxModel(penalty: penalty).fit(
            SurvivalSample(
                durations: (0..<count).map { Double($0 + 1) }, events: events ?? (0..<count).map { _ in true },
                covariates: columns.map { SurvivalCovariate($0.0, $0.1) }))
    }

    @Test("A covariate that orders all events has no finite coefficient, and the others keep theirs")
    func monotone() throws {
        let falling = try fit([("x", [6, 5, 4, 3, 2, 1])])
        #expect(falling.outcome == .monotoneLikelihood && falling.coefficients.map(\.status) == [.infinite])
        #expect(falling.coefficients[0].coefficient == nil && falling.waldTest.chiSquare == nil && falling.baselines.isEmpty)
        #expect(falling.concordance.value == 1 && isClose(falling.logLikelihood, 0, 1e-6))
        #expect(try fit([("x", [1, 2, 3, 4, 5, 6])]).coefficients.map(\.status) == [.minusInfinite])

        // All who left had complained: x2 alone decides, and x1 has the coefficient it has among the six who complained.
        let noise: [Double] = [0.3, -1, 0.8, 0.1, -0.4, 1.2, 0.5, 0.2, -0.7, 0.9, -0.1, 0.6]
        let complained: [Double] = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
        let both = try fit([("noise", noise), ("complained", complained)], events: complained.map { $0 == 1 })
        #expect(both.outcome == .monotoneLikelihood && both.coefficients.map(\.status) == [.estimated, .infinite])
        let inside = try fit([("noise", Array(noise.prefix(6)))])
        #expect(isClose(both.coefficients[0].coefficient, inside.coefficients[0].coefficient, 1e-6))
        #expect(isClose(both.coefficients[0].standardError, inside.coefficients[0].standardError, 1e-6))
        #expect(both.covariance.count == 1)

        let held = try fit([("x", [6, 5, 4, 3, 2, 1])], penalty: 1)
        #expect(held.outcome == .converged && (held.coefficients[0].coefficient ?? 0) > 0 && held.likelihoodRatioTest.p == nil)
    }

    @Test("Constant and collinear covariates are left out by name")
    func collinear() throws {
        let x: [Double] = [2, 1, 4, 3, 6, 1, 5, 2]
        let y: [Double] = [0, 1, 1, 0, 0, 1, 1, 1]
        let found = try fit([("one", x.map { _ in 7 }), ("x", x), ("again", x.map { 3 - 2 * $0 }), ("y", y), ("sum", zip(x, y).map(+))])
        #expect(found.outcome == .converged)
        #expect(found.coefficients.map(\.status) == [.constant, .estimated, .collinear, .estimated, .collinear])
        #expect(found.likelihoodRatioTest.degreesOfFreedom == 2 && found.covariance.count == 2)
        let alone = try fit([("x", x), ("y", y)])
        #expect(isClose(alone.coefficients[1].coefficient, found.coefficients[3].coefficient, 1e-9))

        #expect(try fit([("one", [1, 1, 1])]).outcome == .notEstimable)
        #expect(try fit([("x", [1, 2, 3])], events: [false, false, false]).outcome == .notEstimable)
        #expect(try fit([("x", [1])]).outcome == .notEstimable)
        #expect(try fit([("x", [1e308, -1e308, 1e300, 0])]).outcome != .notConverged)
    }

    @Test("Predictions follow the baseline: at the means it is the baseline itself, and with no effect Nelson and Aalen's")
    func predictions() throws {
        let sample = try Freireich.both()
        let fit = try CoxModel(ties: .breslow).fit(sample)
        let baseline = fit.baselines[0]
        #expect(isClose(try fit.survival(at: 10, covariates: [0.5]), exp(-baseline.cumulativeHazard(at: 10))))
        #expect(isClose(try fit.relativeHazard([1.5]), fit.coefficients[0].hazardRatio))
        #expect(try fit.survival(at: 0.5, covariates: [1]) == 1 && baseline.times.first == 1)
        // The predicted events of all rows are as many as there were: Σ H(t) exp(β(x − mean)) = 30.
        var expected = 0.0
        for row in 0..<sample.rows {
            let x = sample.covariates[0].values[row]
            expected += baseline.cumulativeHazard(at: sample.durations[row]) * (try fit.relativeHazard([x]) ?? 0)
        }
        #expect(isClose(expected, 30))
        #expect(try fit.survivalCurve(covariates: [1]).map(\.survival) == baseline.times.map { try fit.survival(at: $0, covariates: [1]) })
        #expect(throws: ClienteleError.self) { try fit.survival(at: 1, covariates: []) }
        #expect(throws: ClienteleError.self) { try fit.survival(at: 1, covariates: [.nan]) }
        #expect(throws: ClienteleError.self) { try fit.survival(at: 1, covariates: [1], stratum: "north") }
        #expect(try JSONDecoder().decode(CoxFit.self, from: encodedForm(fit)) == fit)
    }

    @Test("Schoenfeld residuals add up to zero, and the tests of proportionality follow from them", arguments: 0..<20)
    func proportionality(seed: UInt64) throws {
        let rows = SurvivalRows(seed: seed, rows: 60)
        let sample = try rows.sample()
        let fit = try CoxModel().fit(sample)
        guard fit.outcome == .converged, fit.coefficients.allSatisfy({ $0.status == .estimated }) else { return }
        let residuals = try fit.schoenfeldResiduals(in: sample)
        #expect(Double(residuals.count) == Double(rows.events.count { $0 }))
        for column in 0..<2 {
            #expect(residuals.map { rows.weight($0.row) * $0.residuals[column] }.reduce(0, +).magnitude < 1e-8, "seed \(seed)")
        }
        let test = try fit.proportionality(in: sample, transform: .identity)
        let events = residuals.map { rows.weight($0.row) }.reduce(0, +)
        let mean = residuals.map { rows.weight($0.row) * $0.time }.reduce(0, +) / events
        let spread = residuals.map { rows.weight($0.row) * pow($0.time - mean, 2) }.reduce(0, +)
        for column in 0..<2 {
            // With the scaled residuals, as the paper has it: (Σ (g − ḡ) r*)² / (d · V · Σ (g − ḡ)²).
            let slope = residuals.map { rows.weight($0.row) * ($0.time - mean) * $0.scaled[column] }.reduce(0, +)
            #expect(isClose(test.covariates[column].chiSquare, slope * slope / (events * fit.covariance[column][column] * spread), 1e-8))
        }
        for transform in ProportionalityTransform.allCases where transform != .logarithm {
            let other = try fit.proportionality(in: sample, transform: transform)
            #expect(other.covariates.allSatisfy { $0.p.map { 0...1 ~= $0 } ?? false } && other.global.degreesOfFreedom == 2)
        }
        #expect(throws: ClienteleError.self) { try fit.proportionality(in: Freireich.both()) }
    }

    @Test("A model without covariates, or with a penalty or level outside its range, is refused")
    func refusals() throws {
        #expect(throws: ClienteleError.self) { try CoxModel().fit(Freireich.drug()) }
        for bad in [-1, .nan, .infinity] {
            #expect(throws: ClienteleError.self) { try CoxModel(penalty: bad).fit(Freireich.both()) }
            #expect(throws: ClienteleError.self) { try CoxModel(confidenceLevel: bad).fit(Freireich.both()) }
        }
    }
}
