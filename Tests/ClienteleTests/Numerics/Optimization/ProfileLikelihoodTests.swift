import Clientele
import Foundation
import Testing

@Suite struct ProfileLikelihoodTests {
    // 2 · erfinv(confidence)², by mpmath.
    private static let quantiles: [(confidence: Double, quantile: Double)] = [
        (0.5, 0.45493642311957275), (0.95, 3.84145882069412596), (0.99, 6.63489660102121514),
    ]

    private func interval(
        _ search: BoundedQuasiNewton, from start: [Double], of parameter: Int, confidence: Double = 0.95,
        standardError: Double? = nil, _ objective: BoundedQuasiNewton.Objective
    ) throws -> ProfileInterval {
        let outcome = search.minimize(from: start, objective)
        #expect(outcome.status == .converged)
        let found = ProfileLikelihood(search: search)
            .interval(of: parameter, around: outcome, confidence: confidence, standardError: standardError, objective)
        return try #require(found)
    }

    @Test("the interval of an exponential rate ends where its likelihood has fallen by the quantile", arguments: 0..<3)
    func exponentialRate(place: Int) throws {
        let (confidence, quantile) = ProfileLikelihoodTests.quantiles[place]
        for (count, total) in [(1.0, 3.0), (20, 7), (5_000, 1e-2)] {
            let search = BoundedQuasiNewton(lower: [0], upper: [.infinity])
            let found = try interval(search, from: [1], of: 0, confidence: confidence) { x in
                (total * x[0] - count * log(x[0]), [total - count / x[0]])
            }
            // 2 n (r − 1 − ln r) = q for r = λ / λ̂, halved to the last digit on either side of 1.
            func ratio(_ low: Double, _ high: Double) -> Double {
                var (inside, outside) = (low, high)
                for _ in 0..<200 {
                    let middle = (inside + outside) / 2
                    if 2 * count * (middle - 1 - log(middle)) > quantile { outside = middle } else { inside = middle }
                }
                return inside
            }
            let rate = count / total
            #expect(abs(try #require(found.lower.value) / (rate * ratio(1, 1e-9)) - 1) < 1e-6)
            #expect(abs(try #require(found.upper.value) / (rate * ratio(1, 100)) - 1) < 1e-6)
            #expect(abs(found.drop * 2 / quantile - 1) < 1e-9)
            #expect(found.betterPoint == nil)
        }
    }

    @Test("the interval of a normal mean takes the unknown variance into account", arguments: 0..<20)
    func normalMean(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = 5 + generator.next(below: 20)
        let scale = exp(2 * generator.nextNormal())
        let data = (0..<count).map { _ in scale * (3 + generator.nextNormal()) }
        let mean = data.reduce(0, +) / Double(count)
        let variance = data.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
        // Parameters: the mean and the logarithm of the standard deviation.
        let found = try interval(
            BoundedQuasiNewton(dimension: 2), from: [mean / 2, 1], of: 0, standardError: seed % 2 == 0 ? nil : scale / 3
        ) { x in
            let inverse = exp(-2 * x[1])
            let sum = data.reduce(0) { $0 + ($1 - x[0]) * ($1 - x[0]) }
            let tilt = data.reduce(0) { $0 + ($1 - x[0]) }
            return (Double(count) * x[1] + sum * inverse / 2, [-tilt * inverse, Double(count) - sum * inverse])
        }
        // The profile is −n/2 · ln(s² + (μ − μ̂)²).
        let half = (variance * (exp(3.84145882069412596 / Double(count)) - 1)).squareRoot()
        #expect(abs(try #require(found.lower.value) - (mean - half)) < 1e-6 * half)
        #expect(abs(try #require(found.upper.value) - (mean + half)) < 1e-6 * half)
    }

    @Test("no event in ten years: the rate has no lower end but its bound")
    func noEvents() throws {
        let found = try interval(BoundedQuasiNewton(lower: [0], upper: [.infinity]), from: [1], of: 0) { x in (10 * x[0], [10]) }
        #expect(found.lower == .bound(0))
        #expect(abs(try #require(found.upper.value) - 0.192072941034706298) < 1e-8)
    }

    @Test("a bound that cuts the interval short is its end")
    func cutShort() throws {
        let search = BoundedQuasiNewton(lower: [-1], upper: [3])
        let found = try interval(search, from: [1], of: 0) { x in (x[0] * x[0] / 2, [x[0]]) }
        #expect(found.lower == .bound(-1))
        #expect(abs(try #require(found.upper.value) - 1.95996398454005424) < 1e-7)
    }

    @Test("a likelihood that levels off before it has fallen far enough sets no limit", arguments: [1.0, 1.9, 2, 10])
    func levelsOff(height: Double) throws {
        let found = try interval(BoundedQuasiNewton(dimension: 1), from: [0.1], of: 0) { x in
            let square = x[0] * x[0]
            return (height * square / (1 + square), [2 * height * x[0] / ((1 + square) * (1 + square))])
        }
        let drop = 3.84145882069412596 / 2
        if height < drop {
            #expect(found.lower == .unbounded && found.upper == .unbounded)
        } else {
            let end = (drop / (height - drop)).squareRoot()
            #expect(abs(try #require(found.upper.value) / end - 1) < 1e-6)
            #expect(abs(try #require(found.lower.value) / end + 1) < 1e-6)
        }
    }

    @Test("a likelihood that is zero beyond an edge ends the interval there")
    func edge() throws {
        // The likelihood of a uniform upper end: n ln x for x above the largest number, none below.
        let search = BoundedQuasiNewton(lower: [0], upper: [50])
        let objective: BoundedQuasiNewton.Objective = { x in
            x[0] < 2 ? (.infinity, [0]) : (0.5 * (x[0] - 2.5) * (x[0] - 2.5), [x[0] - 2.5])
        }
        let found = try interval(search, from: [3], of: 0, objective)
        #expect(abs(try #require(found.lower.value) - 2) < 1e-6)
        #expect(abs(try #require(found.upper.value) - 4.45996398454005424) < 1e-6)
    }

    @Test("a higher likelihood met on the way is reported")
    func betterPoint() throws {
        let objective: BoundedQuasiNewton.Objective = { x in
            let square = x[0] * x[0] - 1
            return (3 * square * square - 2 * x[0], [12 * x[0] * square - 2])
        }
        let search = BoundedQuasiNewton(dimension: 1)
        let outcome = search.minimize(from: [-1], objective)
        #expect(outcome.status == .converged && outcome.point[0] < 0)
        let found = ProfileLikelihood(search: search).interval(of: 0, around: outcome, standardError: 1, objective)
        #expect(try #require(found?.betterPoint)[0] > 0.5)
    }

    @Test("what is no parameter, confidence or outcome has no interval")
    func badInput() {
        let search = BoundedQuasiNewton(dimension: 1)
        let objective: BoundedQuasiNewton.Objective = { x in (x[0] * x[0], [2 * x[0]]) }
        let outcome = search.minimize(from: [1], objective)
        let profile = ProfileLikelihood(search: search)
        #expect(profile.interval(of: 1, around: outcome, objective) == nil)
        #expect(profile.interval(of: -1, around: outcome, objective) == nil)
        #expect(profile.interval(of: 0, around: outcome, confidence: 1, objective) == nil)
        #expect(profile.interval(of: 0, around: outcome, confidence: .nan, objective) == nil)
        let nothing = search.minimize(from: [1]) { _ in (.nan, [0]) }
        #expect(profile.interval(of: 0, around: nothing, objective) == nil)
        // A wrong standard error only changes where the search begins.
        for error in [-1.0, 0, .nan, .infinity, 1e-9, 1e9] {
            let found = profile.interval(of: 0, around: outcome, standardError: error, objective)
            #expect(abs((found?.upper.value ?? 0) - (3.84145882069412596 / 2).squareRoot()) < 1e-6, "standard error \(error)")
        }
    }
}
