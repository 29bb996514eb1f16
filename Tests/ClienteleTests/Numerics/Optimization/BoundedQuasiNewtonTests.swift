import Clientele
import Foundation
import Testing

@Suite struct BoundedQuasiNewtonTests {
    @Test("published problems without bounds are solved", arguments: TestProblem.unconstrained)
    func unconstrained(problem: TestProblem) { check(problem) }

    @Test("published problems with bounds are solved", arguments: TestProblem.bounded)
    func bounded(problem: TestProblem) { check(problem) }

    private func check(_ problem: TestProblem) {
        let search = BoundedQuasiNewton(lower: problem.lower, upper: problem.upper)
        let outcome = search.minimize(from: problem.start, problem.objective)
        #expect(outcome.status == .converged)
        #expect(outcome.projectedGradientNorm <= 1e-9 * max(1, abs(outcome.value)))
        // The published minima have nine digits or fewer.
        #expect(abs(outcome.value - problem.minimum) <= 1e-8 * max(1, abs(problem.minimum)))
        #expect(outcome.evaluations < 500)
        if let place = problem.place {
            for (found, published) in zip(outcome.point, place) {
                #expect(abs(found - published) <= 3e-6 * max(abs(published), 1e-3))
            }
        }
    }

    @Test("the gradients of the test problems belong to their values", arguments: TestProblem.unconstrained + TestProblem.bounded)
    func gradients(problem: TestProblem) {
        let point = problem.start.map { $0 + 0.01 }
        let (value, gradient) = problem.objective(point)
        let found = FiniteDifference.gradient(at: point, scales: point.map { _ in 0.05 }) { problem.objective($0).value }
        let size = max(abs(value), gradient.reduce(1) { max($0, abs($1)) })
        for (one, other) in zip(found, gradient) { #expect(abs(one - other) < 1e-6 * size) }
    }

    /// ½ xᵀ A x − b · x.
    private struct Quadratic {
        let matrix: SymmetricMatrix
        let linear: [Double]

        init(dimension: Int, _ generator: inout SeededGenerator) {
            let factor = (0..<dimension).map { _ in (0..<dimension).map { _ in generator.nextNormal() } }
            var matrix = SymmetricMatrix(dimension: dimension)
            for row in 0..<dimension {
                for column in 0...row {
                    matrix[row, column] = factor.reduce(0) { $0 + $1[row] * $1[column] } + (row == column ? 0.1 : 0)
                }
            }
            self.matrix = matrix
            linear = (0..<dimension).map { _ in 3 * generator.nextNormal() }
        }

        func callAsFunction(_ x: [Double]) -> (value: Double, gradient: [Double]) {
            let image = matrix.times(x)
            let value = x.indices.reduce(0) { $0 + x[$1] * (image[$1] / 2 - linear[$1]) }
            return (value, x.indices.map { image[$0] - linear[$0] })
        }

        /// The least value over all choices of which parameters are at a bound, where the others' best lies within the bounds.
        func minimum(_ lower: [Double], _ upper: [Double]) -> Double {
            var least = Double.infinity
            let choices = lower.indices.reduce(1) { count, _ in count * 3 }
            for number in 0..<choices {
                var rest = number
                var point = lower.indices.map { _ in Double?.none }
                for place in lower.indices {
                    point[place] = [lower[place], upper[place], nil][rest % 3]
                    rest /= 3
                }
                let free = point.indices.filter { point[$0] == nil }
                let right = free.map { row in
                    linear[row] - point.indices.reduce(0) { $0 + matrix[row, $1] * (point[$1] ?? 0) }
                }
                guard let solution = matrix.submatrix(free).cholesky()?.solve(right) else { continue }
                for (place, parameter) in free.enumerated() { point[parameter] = solution[place] }
                let full = point.map { $0 ?? .nan }
                guard full.indices.allSatisfy({ full[$0] >= lower[$0] && full[$0] <= upper[$0] }) else { continue }
                least = min(least, self(full).value)
            }
            return least
        }
    }

    @Test("quadratics between bounds have the least value over all choices of active bounds", arguments: 0..<60)
    func quadratics(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let dimension = 1 + generator.next(below: 5)
        let quadratic = Quadratic(dimension: dimension, &generator)
        let lower = (0..<dimension).map { _ in -2 * generator.nextUnit() }
        let upper = (0..<dimension).map { _ in 2 * generator.nextUnit() }
        let start = (0..<dimension).map { _ in 3 * generator.nextNormal() }
        let outcome = BoundedQuasiNewton(lower: lower, upper: upper).minimize(from: start) { quadratic($0) }
        #expect(outcome.status == .converged)
        #expect(abs(outcome.value - quadratic.minimum(lower, upper)) < 1e-9 * max(1, abs(outcome.value)))
        for place in 0..<dimension {
            #expect(outcome.atLowerBound[place] == (outcome.point[place] == lower[place]))
            #expect(outcome.atUpperBound[place] == (outcome.point[place] == upper[place]))
            // The conditions of a minimum (Nocedal & Wright 2006, theorem 12.1).
            if outcome.atLowerBound[place] {
                #expect(outcome.gradient[place] > -1e-8)
            } else if outcome.atUpperBound[place] {
                #expect(outcome.gradient[place] < 1e-8)
            } else {
                #expect(abs(outcome.gradient[place]) < 1e-7)
            }
        }
    }

    @Test("forty parameters with many active bounds are no trouble", arguments: 0..<5)
    func forty(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed), stream: 2)
        let quadratic = Quadratic(dimension: 40, &generator)
        let lower = (0..<40).map { _ in -0.3 * generator.nextUnit() }
        let upper = (0..<40).map { _ in 0.3 * generator.nextUnit() }
        let outcome = BoundedQuasiNewton(lower: lower, upper: upper).minimize(from: (0..<40).map { _ in 0 }) { quadratic($0) }
        #expect(outcome.status == .converged)
        #expect(outcome.iterations < 250)
    }

    @Test("a log-likelihood with an edge is climbed from afar, though trial points fall off the edge", arguments: [1e-6, 1e-2, 1, 50, 1e4])
    func edge(start: Double) {
        // a x − ln x, not a number for x < 0, infinite at 0.
        for slope in [1e-3, 1, 1e3] {
            let outcome = BoundedQuasiNewton(dimension: 1).minimize(from: [start]) { x in
                (x[0] < 0 ? .nan : slope * x[0] - log(x[0]), [slope - 1 / x[0]])
            }
            #expect(outcome.status == .converged, "slope \(slope)")
            // The tolerance of the gradient, 1/x − slope, and twice that for its own size.
            #expect(abs(outcome.point[0] * slope - 1) < 2e-9 * max(1, abs(outcome.value)) / slope)
        }
    }

    @Test("the scale of a value does not change where the search ends", arguments: [1e-3, 1, 1e6])
    func scale(factor: Double) {
        let outcome = BoundedQuasiNewton(dimension: 2, gradientTolerance: 1e-10).minimize(from: [-1.2, 1]) { x in
            let (value, gradient) = TestProblem.rosenbrock(x)
            return (factor * (value + 1), gradient.map { factor * $0 })
        }
        #expect(outcome.status == .converged)
        #expect(abs(outcome.point[0] - 1) < 1e-4)
    }

    @Test("values known to twelve digits alone do not keep a search from converging", arguments: 0..<10)
    func noise(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let quadratic = Quadratic(dimension: 3, &generator)
        let outcome = BoundedQuasiNewton(dimension: 3).minimize(from: [5, -5, 5]) { x in
            let (value, gradient) = quadratic(x)
            let noise = sin(1e9 * (x[0] + 2 * x[1] - x[2]))
            return ((1e4 + value) * (1 + 1e-12 * noise), gradient)
        }
        #expect(outcome.status == .converged)
    }

    @Test("the example of the documentation prints what it says")
    func example() {
        let search = BoundedQuasiNewton(lower: [0, 0], upper: [.infinity, 2])
        let outcome = search.minimize(from: [1, 1]) { x in
            ((x[0] - 3) * (x[0] - 3) + (x[1] - 3) * (x[1] - 3), [2 * (x[0] - 3), 2 * (x[1] - 3)])
        }
        #expect("\(outcome.status) \(outcome.point) \(outcome.atUpperBound)" == "converged [3.0, 2.0] [false, true]")
    }

    @Test("the best of several starts is kept, and all are noted")
    func multiStart() {
        // Minima at −1 and 1; the right one is lower.
        func twoWells(_ x: [Double]) -> (value: Double, gradient: [Double]) {
            let square = x[0] * x[0] - 1
            return (x[0] > 90 ? .nan : square * square - 0.1 * x[0], [4 * x[0] * square - 0.1])
        }
        let search = BoundedQuasiNewton(dimension: 1)
        let outcome = search.minimize(fromEach: [[100], [-1.1], [2], [-0.95], [1.5]], twoWells)
        #expect(outcome.status == .converged)
        #expect(outcome.point[0] > 0.9)
        #expect(outcome.runs.map(\.start) == [[100], [-1.1], [2], [-0.95], [1.5]])
        #expect(outcome.runs.map(\.status) == [.notFinite, .converged, .converged, .converged, .converged])
        #expect(outcome.runs.map { $0.point[0] > 0 }.dropFirst() == [false, true, false, true])
        #expect(outcome.totalEvaluations == outcome.runs.reduce(0) { $0 + $1.evaluations })
        #expect(search.minimize(fromEach: [], twoWells).status == .notFinite)
    }

    @Test("a value or gradient that is nowhere finite is said to be so")
    func nowhereFinite() {
        let search = BoundedQuasiNewton(dimension: 2)
        for outcome in [
            search.minimize(from: [0, 0]) { _ in (.nan, [0, 0]) }, search.minimize(from: [0, 0]) { _ in (.infinity, [0, 0]) },
            search.minimize(from: [0, 0]) { _ in (-.infinity, [0, 0]) }, search.minimize(from: [0, 0]) { _ in (1, [0, .nan]) },
            search.minimize(from: [0, 0]) { _ in (1, [0]) }, search.minimize(from: [.nan, 0]) { _ in (1, [0, 0]) },
            search.minimize(from: [.infinity, 0]) { _ in (1, [0, 0]) },
        ] {
            #expect(outcome.status == .notFinite)
            #expect(outcome.evaluations <= 1)
            #expect(outcome.gradient == [0, 0])
        }
    }

    @Test("only the start is finite: there is no step")
    func onlyStartFinite() {
        let outcome = BoundedQuasiNewton(dimension: 1).minimize(from: [3]) { x in (x[0] == 3 ? 1 : .nan, [1]) }
        #expect(outcome.status == .lineSearchFailed)
        #expect(outcome.point == [3] && outcome.value == 1)
    }

    @Test("a start outside the bounds is moved to them")
    func outside() {
        let search = BoundedQuasiNewton(lower: [0, 0], upper: [1, 1])
        let outcome = search.minimize(from: [-5, .infinity]) { x in
            #expect(x.allSatisfy { $0 >= 0 && $0 <= 1 })
            return ((x[0] - 0.5) * (x[0] - 0.5) - x[1], [2 * (x[0] - 0.5), -1])
        }
        #expect(outcome.status == .converged)
        #expect(abs(outcome.point[0] - 0.5) < 1e-8 && outcome.point[1] == 1)
    }

    @Test("bounds that cannot be met are refused")
    func invalidBounds() {
        for (lower, upper) in [
            ([1.0], [0.0]), ([.nan], [1]), ([0], [.nan]), ([], []), ([0, 0], [1]), ([.infinity], [.infinity]), ([-.infinity], [-.infinity]),
        ] as [([Double], [Double])] {
            let outcome = BoundedQuasiNewton(lower: lower, upper: upper).minimize(from: [0.5]) { _ in (0, [0]) }
            #expect(outcome.status == .invalidBounds)
            #expect(outcome.evaluations == 0)
        }
    }

    @Test("no parameters, or none that can move, are a minimum at once")
    func nothingToMove() {
        let none = BoundedQuasiNewton(dimension: 0).minimize(from: []) { _ in (7, []) }
        #expect(none.status == .converged && none.value == 7 && none.evaluations == 1)
        let fixed = BoundedQuasiNewton(lower: [2, 3], upper: [2, 3]).minimize(from: [0, 0]) { x in (x[0] * x[1], [x[1], x[0]]) }
        #expect(fixed.status == .converged && fixed.point == [2, 3] && fixed.value == 6)
        #expect(fixed.atLowerBound == [true, true] && fixed.atUpperBound == [true, true])
    }

    @Test("a gradient that does not belong to the value is found out")
    func wrongGradient() {
        let outcome = BoundedQuasiNewton(dimension: 1).minimize(from: [1]) { x in (x[0] * x[0], [-2 * x[0]]) }
        #expect(outcome.status == .lineSearchFailed)
        #expect(outcome.point == [1])
    }

    @Test("a value without a minimum ends the search without a claim")
    func unbounded() {
        let down = BoundedQuasiNewton(dimension: 1, maximumIterations: 50).minimize(from: [0]) { x in (-x[0], [-1]) }
        #expect(down.status != .converged)
        #expect(down.value.isFinite)
        let limited = BoundedQuasiNewton(dimension: 2, maximumIterations: 3).minimize(from: [-1.2, 1], TestProblem.rosenbrock)
        #expect(limited.status == .iterationLimit && limited.iterations == 3)
        let none = BoundedQuasiNewton(dimension: 2, maximumIterations: -1).minimize(from: [-1.2, 1], TestProblem.rosenbrock)
        #expect(none.status == .iterationLimit && none.iterations == 0)
        var short = BoundedQuasiNewton(dimension: 2)
        short.maximumEvaluations = 10
        let cut = short.minimize(from: [-1.2, 1], TestProblem.rosenbrock)
        #expect(cut.status == .evaluationLimit && (10..<90).contains(cut.evaluations) && cut.value.isFinite)
    }
}
