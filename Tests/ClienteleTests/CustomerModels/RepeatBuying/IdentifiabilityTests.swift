import Clientele
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
            #expect(expected.lower <= expected.value && expected.value <= expected.upper && expected.upper.isFinite, "\(name): \(prediction)")
        }
    }

    private func outcome<Model: RepeatBuyingModel>(_ model: Model.Type, _ name: String, _ rows: [Row]) throws -> [String] {
        let fit = try Model.fit(IdentifiabilityTests.summaries(rows, isDiscrete: Model.kind.isDiscrete))
        try IdentifiabilityTests.check(fit, rows, "\(Model.kind.rawValue), \(name)")
        print(Model.kind.rawValue, "|", name, "|", fit.identifiability.findings.map { "\($0.kind.rawValue) \($0.parameters.joined(separator: " "))" }, fit.converged, fit.logLikelihood ?? 0, (fit.model?.parameters ?? []).map { Float($0) }, fit.identifiability.stillKnown.map { "\($0.name.rawValue) \($0.value.map { "\(Float($0))" } ?? "-") \($0.lower.map { "\(Float($0))" } ?? "-") \($0.upper.map { "\(Float($0))" } ?? "-")" }, fit.evaluations, fit.gradientNorm ?? -1)
        return fit.identifiability.findings.map(\.kind.rawValue)
    }

    @Test("Nasty inputs have a stated outcome in every model", arguments: nasty.indices)
    func nastyInputs(index: Int) throws {
        let (name, rows) = IdentifiabilityTests.nasty[index]
        let clock = ContinuousClock()
        for kind in RepeatBuyingModelKind.allCases {
            let time = try clock.measure {
                switch kind {
                case .bgNBD: _ = try outcome(BetaGeometricNBD.self, name, rows)
                case .mbgNBD: _ = try outcome(ModifiedBetaGeometricNBD.self, name, rows)
                case .paretoNBD: _ = try outcome(ParetoNBD.self, name, rows)
                case .bgBB: _ = try outcome(BetaGeometricBetaBernoulli.self, name, rows)
                }
            }
            if time > .seconds(1) { print("SLOW", kind, name, time) }
        }
    }
}
