import Clientele
import Foundation
import Testing

@Suite struct FiniteDifferenceTests {
    @Test("the Hessian of Rosenbrock's function at its minimum is the published one")
    func rosenbrock() {
        let hessian = FiniteDifference.hessian(at: [1, 1]) { TestProblem.rosenbrock($0).gradient }
        let published = [[802.0, -400], [-400, 200]]
        for row in 0..<2 {
            for column in 0..<2 { #expect(abs(hessian[row, column] - published[row][column]) < 1e-8) }
        }
    }

    /// Σ exp(aᵢ · x) − b · x and its derivatives.
    @Test("Hessians and gradients of sums of exponentials are those of the closed form", arguments: 0..<40)
    func exponentials(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let dimension = 1 + generator.next(below: 5)
        let slopes = (0..<6).map { _ in (0..<dimension).map { _ in 0.6 * generator.nextNormal() } }
        let point = (0..<dimension).map { _ in 2 * generator.nextNormal() }
        func weights(_ x: [Double]) -> [Double] { slopes.map { slope in exp(zip(slope, x).reduce(0) { $0 + $1.0 * $1.1 }) } }
        func gradient(_ x: [Double]) -> [Double] {
            x.indices.map { place in zip(weights(x), slopes).reduce(0) { $0 + $1.0 * $1.1[place] } }
        }
        let size = weights(point).reduce(1, +)
        let hessian = FiniteDifference.hessian(at: point, gradient: gradient)
        for row in 0..<dimension {
            for column in 0..<dimension {
                let exact = zip(weights(point), slopes).reduce(0) { $0 + $1.0 * $1.1[row] * $1.1[column] }
                #expect(abs(hessian[row, column] - exact) < 1e-9 * size)
            }
        }
        let found = FiniteDifference.gradient(at: point) { weights($0).reduce(0, +) }
        for (one, exact) in zip(found, gradient(point)) { #expect(abs(one - exact) < 1e-9 * size) }
    }

    @Test("the scale of a parameter sets its step")
    func scales() {
        // Near a pole at 0 the step of a parameter of size 10⁻⁶ must be small.
        let found = FiniteDifference.gradient(at: [1e-6], scales: [1e-6]) { 1 / $0[0] }
        #expect(abs(found[0] / -1e12 - 1) < 1e-8)
        let far = FiniteDifference.gradient(at: [1e8]) { $0[0] * $0[0] }
        #expect(abs(far[0] / 2e8 - 1) < 1e-10)
    }

    @Test("near the edge of the domain the step is shortened, and where there is no derivative the result is none")
    func edges() {
        let near = FiniteDifference.gradient(at: [1e-4]) { log($0[0]) }
        #expect(abs(near[0] / 1e4 - 1) < 1e-2)
        #expect(FiniteDifference.gradient(at: [0]) { _ in .nan }[0].isNaN)
        #expect(!FiniteDifference.hessian(at: [0, 0]) { _ in [.nan, 0] }.isFinite)
        #expect(FiniteDifference.hessian(at: []) { _ in [] }.dimension == 0)
        #expect(!FiniteDifference.hessian(at: [1, 2]) { _ in [] }.isFinite)
    }

    @Test("the delta method gives the variance of a ratio")
    func ratio() throws {
        // Var(x / y) ≈ (σ²ₓ − 2 ρ r + r² σ²ᵧ) / y² with r = x / y.
        let covariance = try #require(SymmetricMatrix(rows: [[0.4, 0.1], [0.1, 0.3]]))
        let (x, y) = (3.0, 2.0)
        let error = try #require(DeltaMethod.standardError(gradient: [1 / y, -x / (y * y)], covariance: covariance))
        #expect(abs(error * error - (0.4 - 2 * 0.1 * 1.5 + 1.5 * 1.5 * 0.3) / 4) < 1e-15)
        let both = try #require(DeltaMethod.covariance(jacobian: [[1 / y, -x / (y * y)], [1, 1]], covariance: covariance))
        #expect(abs(both[0, 0] - error * error) < 1e-15)
        #expect(abs(both[1, 1] - 0.9) < 1e-15)
        // (1/2, −3/4) Σ (1, 1)ᵀ
        #expect(abs(both[1, 0] - (0.5 * 0.5 - 0.75 * 0.4)) < 1e-15)
    }

    @Test("the delta method has no result for what is no covariance")
    func noCovariance() {
        #expect(DeltaMethod.standardError(gradient: [1], covariance: SymmetricMatrix(dimension: 2)) == nil)
        #expect(DeltaMethod.standardError(gradient: [.nan, 1], covariance: SymmetricMatrix(diagonal: [1, 1])) == nil)
        #expect(DeltaMethod.standardError(gradient: [1], covariance: SymmetricMatrix(diagonal: [-1])) == nil)
        #expect(DeltaMethod.standardError(gradient: [0], covariance: SymmetricMatrix(diagonal: [1])) == 0)
        #expect(DeltaMethod.covariance(jacobian: [[1, 2]], covariance: SymmetricMatrix(diagonal: [1])) == nil)
        #expect(DeltaMethod.covariance(jacobian: [[.infinity]], covariance: SymmetricMatrix(diagonal: [1])) == nil)
    }
}
