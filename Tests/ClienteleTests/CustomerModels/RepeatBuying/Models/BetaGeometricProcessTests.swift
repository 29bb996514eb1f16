import Clientele
import Testing

@Suite("The purchases to come under BG/NBD and MBG/NBD")
struct BetaGeometricProcessTests {
    private func process(_ parameters: SIMD4<Double>) throws -> BetaGeometricProcess {
        try BetaGeometricNBD(r: parameters[0], alpha: parameters[1], a: parameters[2], b: parameters[3]).newCustomer
    }

    private func differs(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
        !(abs(value - expected) <= tolerance * abs(expected))
    }

    @Test("Means are right to 1e-12 for a at 1 and near it, a + b below 1, tiny and huge durations and parameters")
    func means() throws {
        for reference in BetaGeometricReferences.means {
            let process = try process(reference.parameters)
            #expect(!differs(process.expectedPurchases(in: reference.time), reference.purchases, 1e-12), "\(reference)")
            #expect(!differs(process.probabilityAlive(after: reference.time), reference.alive, 1e-12), "\(reference)")
        }
    }

    @Test("Discounted purchases are right to 1e-12")
    func discounted() throws {
        for reference in BetaGeometricReferences.discounted {
            let value = try process(reference.parameters).discountedExpectedPurchases(rate: reference.rate)
            #expect(!differs(value, reference.purchases, 1e-12), "\(value) instead of \(reference)")
        }
    }

    @Test("With r, a and b at 1, ln(1 + t/α) purchases are expected")
    func logarithm() throws {
        for time in [1e-6, 0.5, 3, 40, 2e3, 1e9] {
            let value = try process(SIMD4(1, 2, 1, 1)).expectedPurchases(in: time)
            #expect(!differs(value, Libm.log1p(time / 2), 1e-13), "t = \(time)")
        }
    }

    @Test("Counts, means and discounted means are those over a grid of rates and probabilities of leaving, in both models")
    func grid() throws {
        for parameters in [SIMD4(0.6, 4.4, 0.8, 2.4), SIMD4(1.5, 9, 1, 1), SIMD4(3, 20, 0.5, 0.4)] {
            let grid = BetaGeometricGrid(r: parameters[0], alpha: parameters[1], a: parameters[2], b: parameters[3], step: 0.25)
            let plain = try process(parameters)
            let modified = try ModifiedBetaGeometricNBD(parameters: (0..<4).map { parameters[$0] }).newCustomer
            func check(_ value: (BetaGeometricProcess) -> Double, tossed: Double = 0, _ quantity: @escaping (Double, Double) -> Double) {
                #expect(!differs(value(plain), grid.mean(quantity), 1e-9), "\(parameters)")
                let afterToss = grid.mean { (1 - $1) * quantity($0, $1) + $1 * tossed }
                #expect(!differs(value(modified), afterToss, 1e-9), "\(parameters), modified")
            }
            check({ $0.expectedPurchases(in: 39) }, BetaGeometricGrid.purchases(in: 39))
            check({ $0.probabilityAlive(after: 39) }, { Libm.exp(-$0 * $1 * 39) })
            check({ $0.discountedExpectedPurchases(rate: 0.01) }, { $0 / (0.01 + $0 * $1) })
            check({ $0.probability(of: 0, in: 39) }, tossed: 1, BetaGeometricGrid.probability(of: 0, in: 39))
            check({ $0.probability(of: 1, in: 39) }, BetaGeometricGrid.probability(of: 1, in: 39))
            check({ $0.probability(of: 4, in: 39) }, BetaGeometricGrid.probability(of: 4, in: 39))
        }
    }

    @Test("The papers' closed forms say the same where they hold, on random histories")
    func closedForms() throws {
        let seed: UInt64 = 43
        var random = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let (history, parameters) = BetaGeometricSample.draw(&random)
            let (r, alpha, b) = (parameters[0], parameters[1], parameters[3])
            let a = parameters[2] + 1.5
            let (x, last, age) = (min(history.0, 40), history.1, history.2)
            let time = alpha * (0.05 + 15 * random.nextUnit())
            let summary = try RepeatPurchaseSummary(repeatPurchases: Int(x), ageAtLastPurchase: last, age: age)
            let model = try BetaGeometricNBD(r: r, alpha: alpha, a: a, b: b)
            // Fader, Hardie & Lee 2005, eqs. 9 and 10.
            let new = expectation(r: r, alpha: alpha, a: a, b: b, time)
            #expect(
                !differs(model.newCustomer.expectedPurchases(in: time), new, 1e-10),
                "seed \(seed), round \(round)")
            let denominator = x == 0 ? 1 : 1 + a / (b + x - 1) * Libm.exp((r + x) * Libm.log((alpha + age) / (alpha + last)))
            let known = expectation(r: r + x, alpha: alpha + age, a: a, b: b + x, time) / denominator
            #expect(!differs(model.expectedPurchases(of: summary, in: time), known, 1e-9), "seed \(seed), round \(round)")
            // Wagner & Hoppe 2008, "Erratum on the MBG/NBD model".
            let modified = try ModifiedBetaGeometricNBD(r: r, alpha: alpha, a: a, b: b)
            let modifiedDenominator = 1 + a / (b + x) * Libm.exp((r + x) * Libm.log((alpha + age) / (alpha + last)))
            let modifiedKnown = expectation(r: r + x, alpha: alpha + age, a: a, b: b + x + 1, time) / modifiedDenominator
            #expect(!differs(modified.expectedPurchases(of: summary, in: time), modifiedKnown, 1e-9), "seed \(seed), round \(round)")
        }
    }

    /// (a + b − 1)/(a − 1) · (1 − (α/(α + t))ʳ ₂F₁(r, b; a + b − 1; t/(α + t))), Gauss' series term by term.
    private func expectation(r: Double, alpha: Double, a: Double, b: Double, _ time: Double) -> Double {
        var term = Libm.exp(-r * Libm.log1p(time / alpha))
        var sum = term
        var k = 0.0
        while k < 50 || term > 1e-18 * sum {
            term *= (r + k) * (b + k) / ((a + b - 1 + k) * (k + 1)) * (time / (alpha + time))
            sum += term
            k += 1
        }
        return (a + b - 1) / (a - 1) * (1 - sum)
    }

    @Test("Probabilities of all counts add up to 1, and their mean is the expected number, on random models")
    func addition() throws {
        let seed: UInt64 = 44
        var random = SeededGenerator(seed: seed)
        for round in 0..<40 {
            let parameters = SIMD4(
                0.1 + 2 * random.nextUnit(), 5 + 20 * random.nextUnit(), 0.1 + 2 * random.nextUnit(), 0.1 + 4 * random.nextUnit())
            let time = 30 * random.nextUnit()
            let numbers = (0..<4).map { parameters[$0] }
            for process in [try process(parameters), try ModifiedBetaGeometricNBD(parameters: numbers).newCustomer] {
                let probabilities = (0..<400).map { process.probability(of: $0, in: time) }
                let mean = probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
                #expect(probabilities.allSatisfy { $0 >= 0 && $0 <= 1 })
                #expect(abs(probabilities.reduce(0, +) - 1) < 1e-12, "seed \(seed), round \(round)")
                #expect(!differs(process.expectedPurchases(in: time), mean, 1e-10), "seed \(seed), round \(round)")
            }
        }
    }

    @Test("A change of the time unit changes nothing")
    func timeUnit() throws {
        let weeks = try process(SIMD4(0.243, 4.414, 0.793, 2.426))
        let days = try process(SIMD4(0.243, 4.414 * 7, 0.793, 2.426))
        #expect(!differs(days.expectedPurchases(in: 273), weeks.expectedPurchases(in: 39), 1e-13))
        #expect(!differs(days.probabilityAlive(after: 273), weeks.probabilityAlive(after: 39), 1e-13))
        #expect(!differs(days.discountedExpectedPurchases(rate: 0.001), weeks.discountedExpectedPurchases(rate: 0.007), 1e-12))
        #expect(!differs(days.probability(of: 3, in: 273), weeks.probability(of: 3, in: 39), 1e-12))
    }

    @Test("Without leaving, r/α purchases a unit are expected, and r/(α δ) discounted")
    func noLeaving() throws {
        let process = try process(SIMD4(0.5, 10, 1e-14, 1))
        #expect(!differs(process.expectedPurchases(in: 52), 2.6, 1e-11))
        #expect(!differs(process.discountedExpectedPurchases(rate: 0.002), 25, 1e-11))
        #expect(!differs(process.probabilityAlive(after: 52), 1, 1e-12))
    }

    @Test("Every value is finite and in its range for extreme parameters, histories and durations")
    func extremes() throws {
        for r in [1e-6, 1, 1e6] {
            for alpha in [1e-6, 10, 1e6] {
                for a in [1e-6, 1, 1e6] {
                    for b in [1e-6, 1, 1e6] {
                        try check([r, alpha, a, b])
                    }
                }
            }
        }
    }

    private func check(_ parameters: [Double]) throws {
        let plain = try BetaGeometricNBD(parameters: parameters)
        let modified = try ModifiedBetaGeometricNBD(parameters: parameters)
        for (x, last, age) in [(0, 0.0, 0.0), (0, 0, 500), (1, 1e-9, 1e5), (500, 360, 365)] {
            let history = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: age)
            for (alive, future, likelihood) in [
                (plain.probabilityAlive(history), plain.future(of: history), plain.logLikelihood(of: history)),
                (modified.probabilityAlive(history), modified.future(of: history), modified.logLikelihood(of: history)),
            ] {
                #expect((0...1).contains(alive) && likelihood.isFinite, "\(parameters), x \(x)")
                var before = 0.0
                for time in [0, 1e-9, 30, 1e6] {
                    let purchases = future.expectedPurchases(in: time)
                    #expect(purchases.isFinite && purchases >= before * (1 - 1e-11), "\(parameters), x \(x), t \(time): \(purchases)")
                    #expect((0...1).contains(future.probabilityAlive(after: time)), "\(parameters), x \(x), t \(time)")
                    #expect((0...1).contains(future.probability(of: 2, in: time)), "\(parameters), x \(x), t \(time)")
                    before = purchases
                }
                let discounted = future.discountedExpectedPurchases(rate: 0.01)
                #expect(discounted.isFinite && discounted >= 0, "\(parameters), x \(x): \(discounted)")
            }
        }
    }

    @Test("Nothing happens in no time, and no count is below zero")
    func nothing() throws {
        let process = try process(SIMD4(0.243, 4.414, 0.793, 2.426))
        for time in [0, -1, Double.nan] {
            #expect(process.expectedPurchases(in: time) == 0 && process.probabilityAlive(after: time) == 1)
            #expect(process.probability(of: 0, in: time) == 1 && process.probability(of: 1, in: time) == 0)
        }
        #expect(process.probability(of: -1, in: 10) == 0)
        #expect(process.expectedPurchases(in: .infinity).isFinite && process.probability(of: .max, in: 10) < 1e-12)
    }

    @Test("All time is not too long where customers hardly leave: with a tiny a, nearly as many purchases as without leaving")
    func endless() throws {
        let model = try BetaGeometricNBD(parameters: [1e-6, 1e-300, 1e-6, 1e-6])
        let history = try RepeatPurchaseSummary(repeatPurchases: 2_066, ageAtLastPurchase: 0.25, age: 16)
        let without = 2_066 / 16 * 1e300
        let expected = model.future(of: history).expectedPurchases(in: 1e300)
        // The share of customers whose p is below 1e-302 is about 1e-302 to the power of a.
        #expect(expected > 0.999 * without && expected < without)
        #expect(model.expectedPurchases(of: history, in: 1e300).isFinite)
        let busy = try BetaGeometricNBD(parameters: [1e100, 1e-300, 1e-6, 1])
        #expect(busy.newCustomer.expectedPurchases(in: 1e300).isFinite)
    }
}
