import Clientele
import Foundation
import Testing

@Suite("Gamma-gamma spend: properties")
struct GammaGammaPropertyTests {
    @Test("Amounts a hundred times as large scale γ, the means and the intervals, and nothing else", arguments: UInt64(1)...3)
    func scale(_ seed: UInt64) throws {
        let rows = try SpendRows.simulated(GammaGamma(p: 2, q: 3, gamma: 50), customers: 300, seed: seed)
        let scaled = try rows.map { try SpendRows.row($0.repeatPurchases, 100 * ($0.meanRepeatSpend ?? 1)) }
        let (fit, large) = (try GammaGamma.fit(rows), try GammaGamma.fit(scaled))
        let (model, largeModel) = (try #require(fit.model), try #require(large.model))
        #expect(abs(largeModel.p / model.p - 1) < 1e-8 && abs(largeModel.q / model.q - 1) < 1e-8, "seed \(seed)")
        #expect(abs(largeModel.gamma / model.gamma / 100 - 1) < 1e-8, "seed \(seed)")
        let (mean, largeMean) = (try #require(fit.populationMean.mean), try #require(large.populationMean.mean))
        #expect(abs(largeMean / mean / 100 - 1) < 1e-8, "seed \(seed)")
        let shift = 300 * log(100.0)
        #expect(abs(((fit.logLikelihood ?? 0) - (large.logLikelihood ?? 0)) - shift) < 1e-6, "seed \(seed)")
    }

    @Test("The order of the rows changes no bit, and three equal rows are one of weight three", arguments: UInt64(1)...3)
    func order(_ seed: UInt64) throws {
        let rows = try SpendRows.simulated(GammaGamma(p: 2, q: 3, gamma: 50), customers: 300, seed: seed)
        var generator = SeededGenerator(seed: seed)
        let fit = try GammaGamma.fit(rows)
        #expect(try encodedForm(fit) == encodedForm(GammaGamma.fit(rows.shuffled(using: &generator))), "seed \(seed)")
        let weighted = try rows.map { try SpendRows.row($0.repeatPurchases, $0.meanRepeatSpend ?? 1, weight: 3) }
        let (triple, heavy) = (try GammaGamma.fit(rows + rows + rows), try GammaGamma.fit(weighted))
        #expect(abs((triple.model?.p ?? 0) - (heavy.model?.p ?? 1)) < 1e-8, "seed \(seed)")
        #expect(abs((triple.parameters[1].standardError ?? 0) - (heavy.parameters[1].standardError ?? 1)) < 1e-8, "seed \(seed)")
    }

    @Test("Parameters that made the customers lie within three standard errors on the log scale, jointly, in nearly all draws")
    func recovery() throws {
        let truth = try GammaGamma(p: 6, q: 4, gamma: 15)
        let logs = [truth.p, truth.q, truth.gamma].map { log($0) }
        var (joint, covered, intervals) = (0, 0, 0)
        let draws = 24
        for seed in 0..<draws {
            let fit = try GammaGamma.fit(SpendRows.simulated(truth, customers: 1_000, seed: UInt64(seed)))
            guard fit.identifiability.outcome == .identified else { continue }
            let distances = zip(fit.parameters, logs).map { parameter, log in
                abs(Foundation.log(parameter.value ?? 0) - log) / ((parameter.standardError ?? 0) / (parameter.value ?? 1))
            }
            joint += distances.allSatisfy { $0 <= 3 } ? 1 : 0
            for (parameter, log) in zip(fit.parameters, logs) {
                intervals += 1
                covered += ((parameter.lower ?? 1)...(parameter.upper ?? 1)).contains(exp(log)) ? 1 : 0
            }
        }
        #expect(joint >= draws - 1)
        // 72 intervals of 95 %, three and three strongly dependent: all but 12 at the least.
        #expect(covered >= intervals - 12 && intervals == 3 * draws)
    }

    @Test("The expected spend of a customer lies between the mean of all and the customer's own, nearer to it with every occasion")
    func shrinkage() throws {
        let model = try GammaGamma(p: 3, q: 2.2, gamma: 30)
        let all = try #require(model.populationMean)
        for own in [1.0, 20, 75, 400, 1e6] {
            var distance = abs(own - all)
            for occasions in [1, 2, 5, 20, 500] {
                let history = try SpendRows.row(occasions, own)
                let expected = try #require(model.expectedMeanSpend(of: history))
                #expect((min(own, all) * (1 - 1e-14)...max(own, all) * (1 + 1e-14)).contains(expected))
                #expect(abs(expected - own) <= distance + 1e-12)
                distance = abs(expected - own)
            }
        }
        let single = try SpendRows.single()
        #expect(model.expectedMeanSpend(of: single) == all)
    }

    @Test("A result survives JSON, and what is absent is null there")
    func json() throws {
        let equal = try (0..<9).map { _ in try SpendRows.row(1, 7) }
        for rows in [try SpendRows.cdnow(), [try SpendRows.row(2, 10)], equal] {
            let fit = try GammaGamma.fit(rows)
            let data = try encodedForm(fit)
            #expect(try JSONDecoder().decode(GammaGammaFit.self, from: data) == fit)
            let keys = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any]).keys
            #expect(keys.count == 17 && keys.contains("model") && keys.contains("covariance"))
        }
    }
}
