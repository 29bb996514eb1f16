@testable import Clientele
import Testing

@Suite("Pareto/NBD with covariates, against the likelihood integrated step by step")
struct ParetoCovariateTests {
    /// The logarithm of the likelihood of a customer, who is alive until the end or gone at some time since the last purchase.
    ///
    /// That time is summed over by Simpson's rule. The rates are gamma distributed, so that each term is a moment of theirs.
    static func slow(
        repeats: Int, last: Double, age: Double, r: Double, alpha: Double, s: Double, beta: Double, steps: Int = 400
    ) -> Double {
        let x = Double(repeats)
        let common = (0..<repeats).reduce(0) { $0 + Libm.log(r + Double($1)) } + r * Libm.log(alpha) + s * Libm.log(beta)
        func gone(_ time: Double) -> Double { Libm.log(s) - (s + 1) * Libm.log(beta + time) - (r + x) * Libm.log(alpha + time) }
        let alive = -s * Libm.log(beta + age) - (r + x) * Libm.log(alpha + age)
        let highest = max(alive, gone(last))
        let step = (age - last) / Double(steps)
        var sum = 0.0
        for place in 0...steps where step > 0 {
            let weight = place == 0 || place == steps ? 1.0 : place % 2 == 0 ? 2 : 4
            sum += weight * Libm.exp(gone(last + Double(place) * step) - highest)
        }
        return common + highest + Libm.log(Libm.exp(alive - highest) + sum * step / 3)
    }

    /// The same of all customers of the reference, at logarithms of r, α, s and β where *z* is 0, and the coefficients of *z* on α and β.
    private func slow(at point: [Double], steps: Int = 400) -> Double {
        ParetoCovariateReference.rows.reduce(0) { sum, row in
            sum
                + Self.slow(
                    repeats: row.repeats, last: row.last, age: row.age, r: Libm.exp(point[0]),
                    alpha: Libm.exp(point[1] - point[4] * row.covariate), s: Libm.exp(point[2]),
                    beta: Libm.exp(point[3] - point[5] * row.covariate), steps: steps)
        }
    }

    private func reference() throws -> (summaries: RepeatPurchaseSummaries, table: CovariateTable) {
        let rows = ParetoCovariateReference.rows.enumerated()
        let customers = try rows.map { number, row in
            (
                id: CustomerID("c\(number)"),
                history: try RepeatPurchaseSummary(repeatPurchases: row.repeats, ageAtLastPurchase: row.last, age: row.age)
            )
        }
        let values = rows.map { (CustomerID("c\($0)"), [$1.covariate]) }
        return (
            try RepeatPurchaseSummaries(customers: customers, timeUnit: .week),
            try CovariateTable(names: ["z"], rows: Dictionary(uniqueKeysWithValues: values))
        )
    }

    /// Where a fit stands, as `slow(at:)` takes it.
    private func point(_ fit: RepeatBuyingCovariateFit<ParetoNBD>) throws -> [Double] {
        try fit.model(for: [0]).parameters.map { Libm.log($0) } + fit.coefficients.map { try #require($0.value) }
    }

    @Test(
        "The likelihood and its gradient are the integrated ones at any point, not at the maximum alone", arguments: [1, 2, 3] as [UInt64])
    func likelihood(seed: UInt64) throws {
        let (summaries, table) = try reference()
        let design = try CovariateDesign(table, for: summaries)
        let effects = try #require(CovariateEffect.effects(of: .paretoNBD))
        let objective = CovariateObjective<ParetoNBD>(
            columns: summaries.columns, design: design, effects: effects, centre: [0, 0, 0, 0], penalty: 0, customers: 240)
        var random = SeededGenerator(seed: seed)
        let centre = [0.3, 1.6, 0.1, 2.9, 0.4, 0.5]
        let plain = centre.map { $0 + random.nextUnit() - 0.5 }
        // The search takes the covariate with mean 0 and variance 1.
        let (mean, unit) = (design.means[0], design.deviations[0])
        func standardised(_ plain: [Double]) -> [Double] {
            [plain[0], plain[1] - plain[4] * mean, plain[2], plain[3] - plain[5] * mean, plain[4] * unit, plain[5] * unit]
        }
        let term = objective.logLikelihood(at: standardised(plain))
        #expect(abs(term.value / slow(at: plain, steps: 1_600) - 1) < 1e-9, "seed \(seed): \(term.value)")
        for place in 0..<6 {
            var (up, down) = (plain, plain)
            up[place] += 1e-4
            down[place] -= 1e-4
            let slope = (slow(at: up) - slow(at: down)) / 2e-4
            let found = zip(standardised(up), standardised(down)).enumerated().reduce(0) {
                $0 + term.gradient[$1.offset] * ($1.element.0 - $1.element.1) / 2e-4
            }
            #expect(abs(found - slope) < 1e-4 * (1 + abs(slope)), "seed \(seed), number \(place): \(found) \(slope)")
        }
    }

    @Test("The fit stands where the integrated likelihood is level, and lower on all sides")
    func maximum() throws {
        let (summaries, table) = try reference()
        let fit = try ParetoNBD.fit(summaries, covariates: table)
        let best = try point(fit)
        #expect(fit.converged && abs(fit.logLikelihood / slow(at: best, steps: 1_600) - 1) < 1e-9)
        for place in best.indices {
            var (up, down) = (best, best)
            up[place] += 0.01
            down[place] -= 0.01
            let (above, below) = (slow(at: up), slow(at: down))
            // In units of the error that this number would have if the others were known.
            let curvature = (2 * fit.logLikelihood - above - below) / 1e-4
            #expect(curvature > 0 && abs(above - below) / 0.02 < 1e-2 * curvature.squareRoot(), "number \(place): \(above) \(below)")
        }
        var random = SeededGenerator(seed: 5)
        for _ in 0..<12 {
            let other = best.map { $0 + 0.4 * (random.nextUnit() - 0.5) }
            #expect(slow(at: other, steps: 100) < fit.logLikelihood, "\(other)")
        }
    }

    @Test("Pareto/NBD finds the maximum, the coefficients and their errors that another program finds")
    func otherProgram() throws {
        let (summaries, table) = try reference()
        let fit = try ParetoNBD.fit(summaries, covariates: table)
        #expect(abs(fit.logLikelihood - ParetoCovariateReference.logLikelihood) < 1e-5)
        #expect(abs((fit.withoutCovariates.logLikelihood ?? 0) - ParetoCovariateReference.withoutCovariate) < 1e-5)
        #expect(fit.coefficients.map(\.parameter) == ["alpha", "beta"])
        for (place, found) in fit.coefficients.enumerated() {
            #expect(try abs(#require(found.value) - ParetoCovariateReference.coefficients[place]) < 1e-3, "\(found)")
            #expect(try abs(#require(found.standardError) / ParetoCovariateReference.standardErrors[place] - 1) < 0.01, "\(found)")
        }
        for (found, expected) in zip(try fit.model(for: [0]).parameters, ParetoCovariateReference.atZero) {
            #expect(abs(found / expected - 1) < 2e-3)
        }
        let gain = 2 * (ParetoCovariateReference.logLikelihood - ParetoCovariateReference.withoutCovariate)
        let test = try #require(fit.likelihoodRatio)
        // Two degrees of freedom: P(χ² > g) = e^(−g/2).
        #expect(test.degreesOfFreedom == 2 && abs(test.statistic - gain) < 1e-4 && abs(test.pValue / Libm.exp(-gain / 2) - 1) < 1e-3)
    }

    /// Customers of two groups who buy and leave at rates of their own, written down without the SDK's models.
    private func simulated(_ count: Int, seed: UInt64, buying: Double, leaving: Double) throws -> (RepeatPurchaseSummaries, CovariateTable)
    {
        var random = SeededGenerator(seed: seed)
        var customers: [(id: CustomerID, history: RepeatPurchaseSummary)] = []
        var rows: [CustomerID: [Double]] = [:]
        for number in 0..<count {
            let group = Double(number % 2)
            let rate = random.nextGamma(shape: 1.3) / 4 * Libm.exp(buying * group)
            let end = min(52, random.nextExponential() / (random.nextGamma(shape: 1.2) / 20 * Libm.exp(leaving * group)))
            var (time, last, x) = (random.nextExponential() / rate, 0.0, 0)
            while time <= end {
                last = time
                x += 1
                time += random.nextExponential() / rate
            }
            let id = CustomerID("c\(number)")
            customers.append((id, try RepeatPurchaseSummary(repeatPurchases: x, ageAtLastPurchase: last, age: 52)))
            rows[id] = [group]
        }
        return (try RepeatPurchaseSummaries(customers: customers, timeUnit: .week), try CovariateTable(names: ["group"], rows: rows))
    }

    @Test("Over seeds the coefficients are as far from the truth as their errors say, and no effect is found where there is none")
    func recovery() throws {
        var (total, count) = (0.0, 0.0)
        for seed in UInt64(1)...4 {
            let (summaries, table) = try simulated(400, seed: seed, buying: 0.7, leaving: -0.6)
            let fit = try ParetoNBD.fit(summaries, covariates: table)
            for (coefficient, truth) in zip(fit.coefficients, [0.7, -0.6]) {
                let (value, error) = (try #require(coefficient.value), try #require(coefficient.standardError))
                #expect(abs(value - truth) < 4 * error && error < 0.6, "seed \(seed): \(coefficient)")
                total += (value - truth) * (value - truth) / (error * error)
                count += 1
            }
            #expect((fit.likelihoodRatio?.pValue ?? 1) < 0.01, "seed \(seed)")
        }
        let (others, same) = try simulated(400, seed: 101, buying: 0, leaving: 0)
        #expect((try ParetoNBD.fit(others, covariates: same).likelihoodRatio?.pValue ?? 0) > 0.001)
        // The squares have a mean of 1 each; a wrong sign or a wrong error is far outside.
        #expect(total < 3 * count && total > count / 8, "\(total) of \(count)")
    }
}
