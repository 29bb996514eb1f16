import Clientele
import Testing

@Suite("Covariates explain how customers buy and leave")
struct CovariateFitTests {
    /// Customers of two groups whose rates differ by a factor, written down without the SDK's models: a Poisson stream until a coin says stop.
    private func simulated(_ count: Int, seed: UInt64, effect: Double) throws -> (RepeatPurchaseSummaries, CovariateTable) {
        var random = SeededGenerator(seed: seed)
        var customers: [(id: CustomerID, history: RepeatPurchaseSummary)] = []
        var rows: [CustomerID: [Double]] = [:]
        for number in 0..<count {
            let group = Double(number % 2)
            let rate = random.nextGamma(shape: 1) / (8 * Libm.exp(-effect * group))
            let dropout = random.nextBeta(1, 3)
            var (time, x) = (0.0, 0)
            var last = 0.0
            while true {
                time += random.nextExponential() / rate
                if time > 40 { break }
                last = time
                x += 1
                if random.nextUnit() < dropout { break }
            }
            let id = CustomerID("c\(number)")
            customers.append((id, try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: 40)))
            rows[id] = [group]
        }
        return (try RepeatPurchaseSummaries(customers: customers, timeUnit: .week), try CovariateTable(names: ["group"], rows: rows))
    }

    @Test("BG/NBD finds the factor between two groups' rates, with an error that covers it")
    func factor() throws {
        let (summaries, table) = try simulated(1_500, seed: 7, effect: 0.7)
        let fit = try BetaGeometricNBD.fit(summaries, covariates: table)
        let rate = fit.coefficients[0]
        let (value, error) = (try #require(rate.value), try #require(rate.standardError))
        #expect(rate.parameter == "alpha" && rate.covariate == "group")
        #expect(abs(value - 0.7) < 3 * error && error < 0.2, "\(rate)")
        #expect(fit.converged && (fit.likelihoodRatio?.pValue ?? 1) < 0.001)
        let models = try [fit.model(for: [0]), fit.model(for: [1])]
        #expect(abs(models[0].parameters[1] / models[1].parameters[1] - Libm.exp(value)) < 1e-9)
    }

    @Test("Covariates that vary not, or are missing, are refused")
    func refused() throws {
        let history = try RepeatPurchaseSummary(repeatPurchases: 1, ageAtLastPurchase: 2, age: 5)
        let summaries = try RepeatPurchaseSummaries(customers: [("a", history), ("b", history)], timeUnit: .week)
        let same = try CovariateTable(names: ["z"], rows: ["a": [1], "b": [1]])
        #expect(throws: ClienteleError.self) { try BetaGeometricNBD.fit(summaries, covariates: same) }
        let missing = try CovariateTable(names: ["z"], rows: ["a": [1]])
        #expect(throws: ClienteleError.self) { try BetaGeometricNBD.fit(summaries, covariates: missing) }
        #expect(throws: ClienteleError.self) { try CovariateTable(names: ["z", "z"], rows: [:]) }
        #expect(throws: ClienteleError.self) { try CovariateTable(names: ["z"], rows: ["a": [.infinity]]) }
    }

    private func reference(
        unit: Double = 1, origin: Double = 0, reversed: Bool = false, extra: (String, (Int, Double) -> Double)? = nil
    ) throws -> RepeatBuyingCovariateFit<BetaGeometricNBD> {
        let numbered = Array(CovariateReference.rows.enumerated())
        let customers = try (reversed ? numbered.reversed() : numbered).map { number, row in
            (
                id: CustomerID("c\(number)"),
                history: try RepeatPurchaseSummary(repeatPurchases: row.repeats, ageAtLastPurchase: row.last, age: row.age)
            )
        }
        let rows = numbered.map { number, row in
            (CustomerID("c\(number)"), [row.covariate * unit + origin] + (extra.map { [$0.1(number, row.covariate)] } ?? []))
        }
        let table = try CovariateTable(names: ["z"] + (extra.map { [$0.0] } ?? []), rows: Dictionary(uniqueKeysWithValues: rows))
        return try BetaGeometricNBD.fit(RepeatPurchaseSummaries(customers: customers, timeUnit: .week), covariates: table)
    }

    @Test("BG/NBD finds the maximum, the coefficients and their errors that another program finds")
    func otherProgram() throws {
        let fit = try reference()
        #expect(abs(fit.logLikelihood - CovariateReference.logLikelihood) < 1e-5)
        #expect(abs((fit.withoutCovariates.logLikelihood ?? 0) - CovariateReference.withoutCovariate) < 1e-5)
        for (place, found) in fit.coefficients.enumerated() {
            #expect(found.parameter == ["alpha", "a", "b"][place])
            #expect(try abs(#require(found.value) - CovariateReference.coefficients[place]) < 1e-3, "\(found)")
            #expect(try abs(#require(found.standardError) / CovariateReference.standardErrors[place] - 1) < 0.01, "\(found)")
        }
        let atZero = try fit.model(for: [0]).parameters
        for (found, expected) in zip(atZero, CovariateReference.atZero) { #expect(abs(found / expected - 1) < 2e-3, "\(atZero)") }
    }

    @Test("The likelihood-ratio test is twice the gain, with a degree of freedom for each coefficient")
    func likelihoodRatio() throws {
        let test = try #require(try reference().likelihoodRatio)
        let gain = 2 * (CovariateReference.logLikelihood - CovariateReference.withoutCovariate)
        #expect(abs(test.statistic - gain) < 1e-4 && test.degreesOfFreedom == 3)
        // Three degrees of freedom: P(χ² > s) = 2 Q(√s) + √(2s/π) e^(−s/2), Q the normal tail.
        let tail = 2 * NormalDistribution.survival(gain.squareRoot()) + (2 * gain / Double.pi).squareRoot() * Libm.exp(-gain / 2)
        #expect(abs(test.pValue / tail - 1) < 1e-3, "\(test) \(tail)")
    }

    @Test("Another unit, another origin and another order of customers change what they have to and nothing else")
    func invariance() throws {
        let fit = try reference()
        let moved = try reference(unit: 1_000, origin: -7)
        #expect(abs(moved.logLikelihood - fit.logLikelihood) < 1e-6)
        for (one, other) in zip(fit.coefficients, moved.coefficients) {
            #expect(try abs(#require(other.value) * 1_000 - #require(one.value)) < 1e-3)
            #expect(try abs(#require(other.z) - #require(one.z)) < 0.01)
        }
        #expect(try reference(reversed: true) == fit)
    }

    @Test("Of two covariates that say the same, neither coefficient is told, and the likelihood is that of one")
    func collinear() throws {
        let fit = try reference(extra: ("twice", { _, z in 2 * z + 1 }))
        #expect(abs(fit.logLikelihood - CovariateReference.logLikelihood) < 1e-4)
        #expect(fit.coefficients.count == 6 && fit.coefficients.allSatisfy { $0.value == nil && $0.pValue == nil }, "\(fit.coefficients)")
        let model = try fit.model(for: [1, 3])
        for (found, expected) in zip(model.parameters, try reference().model(for: [1]).parameters) {
            #expect(abs(found / expected - 1) < 2e-3)
        }
    }

    @Test("A group that never buys has no coefficients with a value, and a model that expects next to nothing of it")
    func separation() throws {
        let buyers = CovariateReference.rows.filter { $0.covariate == 0 }
        var customers: [(id: CustomerID, history: RepeatPurchaseSummary)] = []
        var rows: [CustomerID: [Double]] = [:]
        for (number, row) in buyers.enumerated() {
            customers.append(
                (
                    CustomerID("a\(number)"),
                    try RepeatPurchaseSummary(repeatPurchases: row.repeats, ageAtLastPurchase: row.last, age: row.age)
                ))
            customers.append((CustomerID("b\(number)"), try RepeatPurchaseSummary(repeatPurchases: 0, ageAtLastPurchase: 0, age: row.age)))
            rows[CustomerID("a\(number)")] = [0]
            rows[CustomerID("b\(number)")] = [1]
        }
        let fit = try BetaGeometricNBD.fit(
            RepeatPurchaseSummaries(customers: customers, timeUnit: .week), covariates: CovariateTable(names: ["silent"], rows: rows))
        #expect(fit.logLikelihood.isFinite && fit.coefficients.allSatisfy { $0.value == nil }, "\(fit.coefficients)")
        let silent = try fit.model(for: [1])
        #expect(silent.newCustomer.expectedPurchases(in: 40) < 0.01)
    }

    @Test("Over seeds the coefficients are as far from the truth as their errors say, and no effect is found where there is none")
    func recovery() throws {
        var (total, count) = (0.0, 0.0)
        for seed in UInt64(1)...5 {
            let (summaries, table) = try simulated(500, seed: seed, effect: 0.7)
            let fit = try BetaGeometricNBD.fit(summaries, covariates: table)
            for (coefficient, truth) in zip(fit.coefficients, [0.7, 0, 0]) {
                guard let value = coefficient.value, let error = coefficient.standardError else { continue }
                total += (value - truth) * (value - truth) / (error * error)
                count += 1
            }
            let (others, same) = try simulated(500, seed: seed + 100, effect: 0)
            let none = try BetaGeometricNBD.fit(others, covariates: same)
            #expect((none.likelihoodRatio?.pValue ?? 0) > 0.001, "seed \(seed)")
        }
        // Coefficients of one fit are correlated, so that this is a χ² only about; a wrong sign or a wrong error is far outside.
        #expect(count >= 12 && total < 3 * count && total > count / 5, "\(total) of \(count)")
    }
}
