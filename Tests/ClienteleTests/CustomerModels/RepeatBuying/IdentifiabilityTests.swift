import Clientele
import Foundation
import Testing

@Suite("A fit says what the data do not tell instead of showing parameters in the thousands")
struct IdentifiabilityTests {
    typealias Row = (x: Int, last: Double, age: Double, weight: Double)

    /// Inputs at the edges of what customers can do; ages are whole numbers, so that they are opportunities too.
    static let nasty: [(name: String, rows: [Row])] = [
        ("nobody buys again", [(0, 0, 10, 100)]),
        ("nobody buys again, different ages", [(0, 0, 5, 50), (0, 0, 10, 50)]),
        ("nobody was observed", [(0, 0, 0, 30)]),
        ("some were not observed", [(0, 0, 0, 30), (1, 3, 10, 20), (0, 0, 10, 30)]),
        ("one customer", [(2, 4, 10, 1)]),
        ("one customer who never came back", [(0, 0, 10, 1)]),
        ("one customer seen until the end", [(10, 10, 10, 1)]),
        ("identical customers", [(3, 6, 10, 500)]),
        ("identical customers to the end", [(3, 10, 10, 500)]),
        ("two kinds of customers", [(3, 6, 10, 250), (0, 0, 10, 250)]),
        ("x at most 1", [(0, 0, 10, 300), (1, 2, 10, 60), (1, 8, 10, 60)]),
        ("one buyer among thousands", [(0, 0, 20, 5000), (1, 7, 20, 1)]),
        ("everybody leaves after one repeat", [(1, 1, 200, 400)]),
        ("everybody leaves early", [(1, 1, 300, 200), (2, 2, 300, 100), (3, 3, 300, 50)]),
        ("everybody buys to the end", [(10, 10, 10, 100), (12, 12, 12, 100)]),
        ("some never buy, others always", [(0, 0, 20, 100), (20, 20, 20, 100)]),
        ("some leave at once, others never", [(1, 1, 100, 100), (30, 99, 100, 100)]),
        ("x = 500", [(500, 600, 1000, 50)]),
        ("x = 500 to the end", [(500, 1000, 1000, 50)]),
        ("x = 500 and 0", [(500, 999, 1000, 50), (0, 0, 1000, 50)]),
        ("huge weights", [(0, 0, 10, 1e9), (1, 4, 10, 3e8), (2, 8, 10, 1e8), (4, 9, 10, 5e7)]),
        ("tiny weights", [(0, 0, 10, 1e-6), (1, 4, 10, 1e-6), (3, 8, 10, 1e-6)]),
        ("huge ages", [(0, 0, 1e6, 100), (2, 2e5, 1e6, 50), (5, 9e5, 1e6, 50)]),
        ("a purchase at the very start", [(1, 1, 1_000_000, 10), (0, 0, 1_000_000, 10)]),
    ]

    static func summaries(_ rows: [Row], isDiscrete: Bool) throws -> RepeatPurchaseSummaries {
        let histories = try rows.map {
            try RepeatPurchaseSummary(repeatPurchases: $0.x, ageAtLastPurchase: $0.last, age: $0.age, weight: $0.weight)
        }
        return try RepeatPurchaseSummaries(histories, timeUnit: isDiscrete ? .month : .week)
    }

    /// What every fit keeps, whatever the data.
    static func check<Model: RepeatBuyingModel>(_ fit: RepeatBuyingFit<Model>, _ rows: [Row], _ name: String) throws {
        let findings = fit.identifiability.findings
        for estimate in fit.parameters {
            let isTold = !findings.contains { $0.parameters.contains(estimate.name) }
            #expect((estimate.value != nil) == isTold, "\(name): \(estimate)")
            for number in [estimate.value, estimate.standardError, estimate.lower, estimate.upper] {
                #expect(number.map { $0.isFinite && $0 >= 0 } ?? true, "\(name): \(estimate)")
            }
        }
        let shapes = fit.parameters.filter { !["alpha", "beta"].contains($0.name) || Model.kind == .bgBB }
        #expect(shapes.allSatisfy { ($0.value ?? 0) < 1_000 }, "\(name): \(shapes)")
        for known in fit.identifiability.stillKnown {
            for number in [known.value, known.lower, known.upper] {
                #expect(number.map { $0.isFinite && $0 >= 0 } ?? true, "\(name): \(known)")
            }
        }
        #expect((fit.model == nil) == (fit.logLikelihood == nil), "\(name)")
        guard let model = fit.model else {
            #expect(!findings.isEmpty, "\(name)")
            return
        }
        for row in rows {
            let history = try RepeatPurchaseSummary(repeatPurchases: row.x, ageAtLastPurchase: row.last, age: row.age)
            let alive = model.probabilityAlive(history)
            #expect(alive >= 0 && alive <= 1, "\(name): \(alive)")
            let prediction = try fit.prediction(for: history, in: 3)
            let expected = prediction.expectedPurchases
            #expect(
                expected.lower <= expected.value && expected.value <= expected.upper && expected.upper.isFinite, "\(name): \(prediction)")
        }
    }

    private func outcome<Model: RepeatBuyingModel>(_ model: Model.Type, _ name: String, _ rows: [Row]) throws -> [String] {
        let fit = try Model.fit(IdentifiabilityTests.summaries(rows, isDiscrete: Model.kind.isDiscrete))
        try IdentifiabilityTests.check(fit, rows, "\(Model.kind.rawValue), \(name)")
        return fit.identifiability.findings.map(\.kind.rawValue)
    }

    @Test("Nasty inputs have a stated outcome in every model", arguments: nasty.indices)
    func nastyInputs(index: Int) throws {
        let (name, rows) = IdentifiabilityTests.nasty[index]
        for kind in RepeatBuyingModelKind.allCases where !kind.isDiscrete || rows.allSatisfy({ $0.age <= 10_000 }) {
            switch kind {
            case .bgNBD: _ = try outcome(BetaGeometricNBD.self, name, rows)
            case .mbgNBD: _ = try outcome(ModifiedBetaGeometricNBD.self, name, rows)
            case .paretoNBD: _ = try outcome(ParetoNBD.self, name, rows)
            case .bgBB: _ = try outcome(BetaGeometricBetaBernoulli.self, name, rows)
            }
        }
    }

    private func findings<Model: RepeatBuyingModel>(_ model: Model.Type, _ name: String) throws -> [String] {
        let rows = try #require(IdentifiabilityTests.nasty.first { $0.name == name }).rows
        return try outcome(Model.self, name, rows)
    }

    @Test("The outcome names what can be seen in the data by eye")
    func namedOutcomes() throws {
        for name in ["nobody buys again", "nobody buys again, different ages", "one customer who never came back"] {
            #expect(try findings(BetaGeometricNBD.self, name) == ["noRepeatPurchases"])
            #expect(try findings(ParetoNBD.self, name) == ["noRepeatPurchases"])
            #expect(try findings(BetaGeometricBetaBernoulli.self, name) == ["noRepeatPurchases"])
        }
        #expect(try findings(ModifiedBetaGeometricNBD.self, "nobody was observed") == ["noObservation"])
        #expect(try findings(BetaGeometricNBD.self, "one customer").last == "tooFewCustomers")
        #expect(try findings(ParetoNBD.self, "identical customers to the end") == ["homogeneousRates", "noDropout"])
        #expect(try findings(BetaGeometricNBD.self, "identical customers to the end") == ["homogeneousRates", "noDropout"])
        #expect(try findings(BetaGeometricNBD.self, "x = 500 to the end") == ["homogeneousRates", "noDropout"])
        #expect(try findings(BetaGeometricNBD.self, "everybody leaves after one repeat") == ["homogeneousRates", "immediateDropout"])
        #expect(try findings(BetaGeometricBetaBernoulli.self, "everybody buys to the end") == ["certainPurchases", "noDropout"])
        #expect(try findings(BetaGeometricNBD.self, "some leave at once, others never") == ["homogeneousRates", "splitDropout"])
    }

    @Test("Where nobody comes back, the bound is that of a Poisson count of none")
    func boundWithoutPurchases() throws {
        // −ln 0.05 = 2.995732273553991 over 1,000 customer-weeks.
        let fit = try BetaGeometricNBD.fit(IdentifiabilityTests.summaries([(0, 0, 10, 100)], isDiscrete: false))
        let known = try #require(fit.identifiability.stillKnown.first)
        #expect(known.value == nil && abs((known.upper ?? 0) - 0.002995732273553991) < 1e-15)
    }

    @Test("Where customers are alike, their common rate is told with the error of a Poisson count")
    func commonRate() throws {
        // 500 customers, 3 purchases each in 10 weeks, all to the end: rate 0.3, logarithm's error 1/√1500.
        let fit = try BetaGeometricNBD.fit(IdentifiabilityTests.summaries([(3, 10, 10, 500)], isDiscrete: false))
        let known = try #require(fit.identifiability.stillKnown.first)
        let reach = 1.959963984540054 / 1500.0.squareRoot()
        #expect(abs((known.value ?? 0) - 0.3) < 1e-4, "\(known)")
        #expect(abs(Libm.log((known.upper ?? 1) / 0.3) - reach) < 0.001 * reach, "\(known)")
    }

    @Test("Where nobody leaves, the bound of leaving is that of a binomial count of none, to the chi-square approximation")
    func boundOfLeaving() throws {
        // 500 customers are seen to stay twice each, since nothing is seen after their third purchase: (1 − p)^1000 falls by the factor
        // exp(−1.6448536²/2) at p = 0.00135086.
        let fit = try BetaGeometricNBD.fit(IdentifiabilityTests.summaries([(3, 10, 10, 500)], isDiscrete: false))
        let known = try #require(fit.identifiability.stillKnown.last)
        #expect(known.value == nil && abs((known.upper ?? 0) / 0.00135086 - 1) < 0.01, "\(known)")
    }

    @Test("Fits of random bases never show a number that is not finite")
    func randomBases() throws {
        for seed in UInt64(1)...12 {
            var random = SeededGenerator(seed: seed)
            let rows: [Row] = (0..<(1 + random.next(below: 60))).map { _ in
                let age = Double(1 + random.next(below: 40))
                let x = random.next(below: min(Int(age), 6) + 1)
                let last = x == 0 ? 0 : Double(x + random.next(below: Int(age) - x + 1))
                return (x, last, age, 1)
            }
            _ = try outcome(BetaGeometricNBD.self, "seed \(seed)", rows)
            _ = try outcome(ModifiedBetaGeometricNBD.self, "seed \(seed)", rows)
            _ = try outcome(BetaGeometricBetaBernoulli.self, "seed \(seed)", rows)
            if seed <= 4 { _ = try outcome(ParetoNBD.self, "seed \(seed)", rows) }
        }
    }

    @Test("The encoded form reads back equal, with every key there")
    func codable() throws {
        for rows: [Row] in [[(0, 0, 10, 100)], [(3, 10, 10, 500)], [(0, 0, 10, 50), (1, 4, 10, 20), (2, 8, 12, 20), (4, 9, 10, 9)]] {
            let fit = try BetaGeometricNBD.fit(IdentifiabilityTests.summaries(rows, isDiscrete: false))
            let data = try JSONEncoder().encode(fit)
            #expect(try JSONDecoder().decode(RepeatBuyingFit<BetaGeometricNBD>.self, from: data) == fit)
            let text = String(decoding: data, as: UTF8.self)
            #expect(text.contains("\"covariance\":") && text.contains("\"logLikelihood\":"))
            #expect(throws: (any Error).self) { try JSONDecoder().decode(RepeatBuyingFit<ParetoNBD>.self, from: data) }
        }
    }

    @Test("The encoded form has a model where all parameters are told, and else a point on a ridge that says it is no estimate")
    func encodedModel() throws {
        struct Form: Decodable {
            struct Ridge: Decodable {
                let point: [Double]
                let note: String
            }
            let model: [Double]?
            let ridge: Ridge?
        }
        func form(_ fit: RepeatBuyingFit<BetaGeometricNBD>) throws -> (form: Form, text: String) {
            let data = try JSONEncoder().encode(fit)
            return (try JSONDecoder().decode(Form.self, from: data), String(decoding: data, as: UTF8.self))
        }
        let told = try BetaGeometricNBD.fit(CDNOWSummaries.weeks())
        let (whole, text) = try form(told)
        #expect(whole.model == told.model?.parameters && whole.ridge == nil && text.contains("\"ridge\":null"))
        let alike = try BetaGeometricNBD.fit(IdentifiabilityTests.summaries([(3, 10, 10, 500)], isDiscrete: false))
        let (flat, other) = try form(alike)
        #expect(flat.model == nil && other.contains("\"model\":null") && flat.ridge?.note.contains("no estimates") == true)
        #expect(flat.ridge?.point == alike.model?.parameters && (flat.ridge?.point.max() ?? 0) > 1_000)
        let none = try form(BetaGeometricNBD.fit(IdentifiabilityTests.summaries([(0, 0, 0, 30)], isDiscrete: false)))
        #expect(none.form.model == nil && none.form.ridge == nil && none.text.contains("\"ridge\":null"))
        // Neither may pass for the other.
        for (from, to) in [("\"ridge\":{", "\"other\":{"), ("\"model\":null", "\"model\":[1,1,1,1]")] {
            let damaged = other.replacingOccurrences(of: from, with: to)
            #expect(damaged != other)
            #expect(throws: ClienteleError.self) {
                try JSONDecoder().decode(RepeatBuyingFit<BetaGeometricNBD>.self, from: Data(damaged.utf8))
            }
        }
    }
}
