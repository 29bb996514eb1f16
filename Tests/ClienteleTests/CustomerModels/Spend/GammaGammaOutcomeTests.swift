import Clientele
import Foundation
import Testing

@Suite("Gamma-gamma spend: data that do not tell the parameters, and bad input")
struct GammaGammaOutcomeTests {
    /// Every number that a fit states is finite.
    private func checkFinite(_ fit: GammaGammaFit, _ what: String) throws {
        // JSONEncoder refuses what is not finite.
        _ = try encodedForm(fit)
        #expect(fit.parameters.count == 3, "\(what)")
        for parameter in fit.parameters {
            #expect((parameter.value ?? 1) < 1_000, "\(what)")
            #expect(!fit.identifiability.affectedParameters.contains(parameter.name) || parameter.value == nil, "\(what)")
        }
        #expect((fit.model == nil) == (fit.identifiability.outcome != .identified), "\(what)")
    }

    @Test("Customers who hardly differ: one mean for all, and how amounts vary around it")
    func homogeneous() throws {
        // The quantiles of the means of x amounts of shape 4 and mean 40: evenly spread, so that no luck is in it.
        let rows = try (1...6).flatMap { occasions in
            let means = GammaDistribution(shape: 4 * Double(occasions), rate: 0.1 * Double(occasions))
            return try (0..<60).map { try SpendRows.row(occasions, means.quantile((Double($0) + 0.5) / 60)) }
        }
        let fit = try GammaGamma.fit(rows)
        try checkFinite(fit, "homogeneous")
        #expect(fit.identifiability.outcome == .noVariationBetweenCustomers)
        #expect(fit.expectation.kind == .commonMean)
        let mean = rows.reduce(0) { $0 + Double($1.spendingOccasions) * ($1.meanRepeatSpend ?? 0) } / fit.occasions
        #expect(abs((try #require(fit.populationMean.mean)) / mean - 1) < 1e-12)
        // The standard error of a mean of gamma amounts of shape p is μ/√(pn).
        let shape = try #require(fit.parameters[0].value)
        let half = 1.959963984540054 / (shape * fit.occasions).squareRoot()
        #expect(abs((try #require(fit.populationMean.upper)) / (mean * exp(half)) - 1) < 1e-9)
        #expect(abs(shape / 4 - 1) < 0.2)
    }

    @Test("Amounts that do not vary within customers: the means as seen, spread by an inverse gamma distribution")
    func exactMeans() throws {
        // The quantiles of an inverse gamma distribution of shape 3 and scale 100, the same for every number of occasions.
        let rows = try (1...6).flatMap { occasions in
            try (0..<80).map { index in
                let rate = GammaDistribution(shape: 3, rate: 1).quantile((Double(index) + 0.5) / 80)
                return try SpendRows.row(occasions, 100 / rate)
            }
        }
        let fit = try GammaGamma.fit(rows)
        try checkFinite(fit, "exact means")
        #expect(fit.identifiability.outcome == .noVariationWithinCustomers)
        #expect(fit.expectation.expectedMeanSpend(of: try SpendRows.row(3, 12.5)) == 12.5)
        #expect(abs((try #require(fit.populationMean.mean)) / 50 - 1) < 0.15)
        #expect(abs((try #require(fit.parameters[1].value)) / 3 - 1) < 0.2)
    }

    @Test("One customer, three customers, equal customers: an outcome each, and the mean of what was seen")
    func few() throws {
        let one = try GammaGamma.fit([try SpendRows.row(7, 19)])
        try checkFinite(one, "one")
        #expect(one.identifiability.outcome == .tooFewCustomers && abs((one.populationMean.mean ?? 0) - 19) < 1e-12)
        let three = try GammaGamma.fit([SpendRows.row(1, 10), SpendRows.row(2, 40), SpendRows.row(3, 20)])
        try checkFinite(three, "three")
        #expect(three.identifiability.outcome == .tooFewCustomers && abs((three.populationMean.mean ?? 0) - 25) < 1e-12)
        let equal = try GammaGamma.fit((1...50).map { try SpendRows.row($0, 12.34) })
        try checkFinite(equal, "equal")
        #expect(equal.identifiability.outcome == .noVariation && abs((equal.populationMean.mean ?? 0) - 12.34) < 1e-12)
        #expect(equal.logLikelihood == nil && equal.independence.judgement == .unknown)
    }

    @Test("So heavy a tail that there is no mean: said, and the median stands")
    func noMean() throws {
        let fit = try GammaGamma.fit(SpendRows.simulated(GammaGamma(p: 5, q: 0.6, gamma: 10), customers: 2_000, seed: 9))
        try checkFinite(fit, "no mean")
        let model = try #require(fit.model)
        #expect(model.q < 1 && model.populationMean == nil)
        #expect(fit.populationMean.existence == .doesNotExist && fit.populationMean.mean == nil && fit.populationMean.upper == nil)
        #expect(abs(model.populationSpend.cumulative(fit.populationMean.median) - 0.5) < 1e-10)
        #expect(fit.expectation.expectedMeanSpend(of: try SpendRows.single()) == nil)
        #expect(fit.expectation.estimate(of: try SpendRows.single()) == nil)
        #expect(fit.expectation.expectedMeanSpend(of: try SpendRows.row(2, 30)) != nil)
        let near = try GammaGamma.fit(SpendRows.simulated(GammaGamma(p: 5, q: 1.1, gamma: 10), customers: 300, seed: 2))
        #expect(near.populationMean.existence == .uncertain || near.populationMean.existence == .doesNotExist)
        #expect(near.populationMean.upper == nil)
    }

    @Test("No fit of odd customers crashes or states a number that is none")
    func odd() throws {
        var generator = SeededGenerator(seed: 17)
        for seed in 0..<15 {
            let count = 1 + generator.next(below: 12)
            let rows = try (0..<count).map { _ in
                let occasions = [1, 1, 2, 500, 100_000][generator.next(below: 5)]
                let mean = [1e-9, 0.01, 5, 5, 5.01, 1e4, 1e12][generator.next(below: 7)]
                return try SpendRows.row(occasions, mean, weight: [1, 1, 0.5, 1e6][generator.next(below: 4)])
            }
            let fit = try GammaGamma.fit(rows)
            _ = try encodedForm(fit)
            #expect((fit.model == nil) == (fit.identifiability.outcome != .identified), "draw \(seed)")
            for row in rows { #expect(fit.expectation.expectedMeanSpend(of: row).map(\.isFinite) != false, "draw \(seed)") }
        }
    }

    @Test("No repeat spend at all is missing data, and parameters out of range are refused")
    func refused() throws {
        for rows in [[], [try SpendRows.single()]] {
            let error = #expect(throws: ClienteleError.self) { try GammaGamma.fit(rows) }
            #expect(error?.code == .missingData && error?.remedy.contains("flat mean") == true)
        }
        let rows = try (1...9).map { try SpendRows.row($0, Double($0 * $0)) }
        for confidence in [0, 1, -1, .nan, .infinity] {
            #expect(throws: ClienteleError.self) { try GammaGamma.fit(rows, confidence: confidence) }
        }
        for bad in [0, -1, .nan, .infinity] {
            #expect(throws: ClienteleError.self) { try GammaGamma(p: bad, q: 2, gamma: 3) }
            #expect(throws: ClienteleError.self) { try GammaGamma(p: 1, q: 2, gamma: bad) }
            #expect(throws: ClienteleError.self) { try SpendExpectation(flatMean: bad) }
        }
        #expect(throws: ClienteleError.self) { try SpendExpectation(flatMean: 3, standardError: -1) }
        let damaged = Data(#"{"kind":"gammaGamma","logParameters":[1],"covariance":null,"occasionShape":null}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(SpendExpectation.self, from: damaged) }
        #expect(throws: ClienteleError.self) { try JSONDecoder().decode(GammaGamma.self, from: Data(#"{"p":1,"q":0,"gamma":2}"#.utf8)) }
    }

    @Test("A correlation of spend and frequency that matters is substantial, and the warning says what to do")
    func dependence() throws {
        let rows = try (1...40).map { try SpendRows.row(1 + $0 / 8, 10 + Double($0)) }
        let check = SpendIndependence(rows)
        #expect(check.judgement == .substantial && check.warning?.contains("groups") == true)
        #expect((check.spearman?.coefficient ?? 0) > 0.9 && (check.pearson?.pValue ?? 1) < 1e-10)
    }
}
