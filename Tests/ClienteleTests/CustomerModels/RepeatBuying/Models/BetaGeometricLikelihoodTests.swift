import Clientele
import Testing

@Suite("The likelihood of BG/NBD and MBG/NBD")
struct BetaGeometricLikelihoodTests {
    typealias LogLikelihood = @Sendable (Double, Double, Double, SIMD4<Double>) -> LogLikelihoodTerm

    static let unmodified: LogLikelihood = {
        BetaGeometricNBD.logLikelihood(repeatPurchases: $0, ageAtLastPurchase: $1, age: $2, parameters: $3)
    }
    static let modified: LogLikelihood = {
        ModifiedBetaGeometricNBD.logLikelihood(repeatPurchases: $0, ageAtLastPurchase: $1, age: $2, parameters: $3)
    }

    @Test("It is the mean, over rates and probabilities of leaving, of the density of the history")
    func grid() throws {
        for parameters in [SIMD4(0.6, 4.4, 0.8, 2.4), SIMD4(1.5, 9, 1, 1), SIMD4(3, 20, 0.5, 0.4)] {
            let grid = BetaGeometricGrid(r: parameters[0], alpha: parameters[1], a: parameters[2], b: parameters[3], step: 0.25)
            for (x, last, age) in [(0, 0.0, 38.86), (1, 0.5, 20), (2, 30.43, 38.86), (7, 12, 39)] {
                for (likelihood, tosses) in [(Self.unmodified, x), (Self.modified, x + 1)] {
                    let expected = Libm.log(grid.mean(BetaGeometricGrid.likelihood(x, last, age, tosses: tosses)))
                    let value = likelihood(Double(x), last, age, parameters).value
                    #expect(abs(value - expected) < 1e-9 * max(1, abs(expected)), "\(parameters), x \(x), \(tosses) tosses")
                }
            }
        }
    }

    /// mpmath 1.3 with 50 digits: the sum of both ways to end, each of gamma and beta functions, and its derivatives by difference.
    @Test("It agrees with fifty digits where x or parameters are huge or tiny")
    func extremes() {
        for reference in BetaGeometricReferences.likelihoods {
            let modified = (Self.modified, reference.modifiedValue, reference.modifiedGradient)
            for (likelihood, value, gradient) in [(Self.unmodified, reference.value, reference.gradient), modified] {
                let term = likelihood(reference.x, reference.last, reference.age, reference.parameters)
                #expect(abs(term.value - value) <= 2e-13 * max(1, abs(value)), "\(term.value) instead of \(value): \(reference)")
                for index in 0..<4 {
                    let tolerance = 1e-11 * max(1, abs(gradient[index]))
                    #expect(abs(term.gradient[index] - gradient[index]) <= tolerance, "\(term.gradient) instead of \(gradient)")
                }
            }
        }
    }

    @Test("Its gradient is that of its value, on random histories")
    func gradient() {
        let seed: UInt64 = 41
        var random = SeededGenerator(seed: seed)
        for round in 0..<400 {
            let (history, parameters) = BetaGeometricSample.draw(&random)
            for likelihood in [Self.unmodified, Self.modified] {
                let term = likelihood(history.0, history.1, history.2, parameters)
                for index in 0..<4 {
                    let step = 1e-4
                    func moved(_ by: Double) -> Double {
                        var moved = parameters
                        moved[index] *= Libm.exp(by * step)
                        return likelihood(history.0, history.1, history.2, moved).value
                    }
                    let slope = (8 * (moved(1) - moved(-1)) - (moved(2) - moved(-2))) / (12 * step)
                    let tolerance = 1e-8 * max(1, abs(slope), abs(term.value))
                    #expect(abs(slope - term.gradient[index]) < tolerance, "seed \(seed), round \(round), parameter \(index)")
                }
            }
        }
    }

    @Test(
        "A probability of being alive is the share of the likelihood that stays, falls with silence, and is certain only in BG/NBD at x = 0"
    )
    func alive() throws {
        let seed: UInt64 = 42
        var random = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let (history, parameters) = BetaGeometricSample.draw(&random)
            let numbers = (0..<4).map { parameters[$0] }
            let plain = try BetaGeometricNBD(parameters: numbers)
            let modified = try ModifiedBetaGeometricNBD(parameters: numbers)
            func summary(_ age: Double) throws -> RepeatPurchaseSummary {
                try RepeatPurchaseSummary(repeatPurchases: Int(history.0), ageAtLastPurchase: history.1, age: age)
            }
            let now = try summary(history.2)
            let later = try summary(history.2 * 1.5)
            for (first, second) in [
                (plain.probabilityAlive(now), plain.probabilityAlive(later)),
                (modified.probabilityAlive(now), modified.probabilityAlive(later)),
            ] {
                #expect((0...1).contains(first) && second <= first, "seed \(seed), round \(round)")
            }
            if history.0 == 0 {
                #expect(plain.probabilityAlive(now) == 1 && modified.probabilityAlive(now) < 1)
            } else {
                // Whoever won one toss more has left less likely at the next.
                #expect(modified.probabilityAlive(now) >= plain.probabilityAlive(now))
            }
        }
    }

    @Test("A mean over the grid says the same of being alive")
    func aliveOnGrid() throws {
        let model = try ModifiedBetaGeometricNBD(r: 0.525, alpha: 6.183, a: 0.891, b: 1.614)
        let plain = try BetaGeometricNBD(r: 0.525, alpha: 6.183, a: 0.891, b: 1.614)
        let grid = BetaGeometricGrid(r: 0.525, alpha: 6.183, a: 0.891, b: 1.614, step: 0.25)
        for (x, last, age) in [(0, 0.0, 38.86), (1, 0.5, 20), (2, 30.43, 38.86), (7, 12, 39)] {
            let history = try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: age)
            for (probability, tosses) in [(plain.probabilityAlive(history), x), (model.probabilityAlive(history), x + 1)] {
                let stays = grid.mean { rate, p in
                    var density = Libm.exp(-rate * age)
                    for _ in 0..<x { density *= rate }
                    for _ in 0..<tosses { density *= 1 - p }
                    return density
                }
                let all = grid.mean(BetaGeometricGrid.likelihood(x, last, age, tosses: tosses))
                #expect(abs(probability - stays / all) < 1e-9, "x \(x), \(tosses) tosses")
            }
        }
    }

    @Test("Only four finite parameters above zero make a model")
    func refusals() {
        for bad in [[1, 1, 1], [1, 1, 1, 1, 1], [], [0, 1, 1, 1], [1, -1, 1, 1], [1, 1, .nan, 1], [1, 1, 1, .infinity]] {
            for make in [
                { _ = try BetaGeometricNBD(parameters: bad) }, { _ = try ModifiedBetaGeometricNBD(parameters: bad) },
            ] as [() throws -> Void] {
                do {
                    try make()
                    Issue.record("\(bad) was taken")
                } catch let error as ClienteleError {
                    #expect(error.code == .invalidArgument && !error.remedy.isEmpty)
                } catch {
                    Issue.record("\(error)")
                }
            }
        }
        #expect(throws: ClienteleError.self) { try BetaGeometricNBD(r: 1, alpha: 1, a: 0, b: 1) }
    }
}
