import Clientele
import Foundation

extension TestProblem {
    /// Moré, Garbow & Hillstrom 1981, "Testing unconstrained optimization software", by their number.
    static let unconstrained = [
        TestProblem("(1) Rosenbrock", start: [-1.2, 1], minimum: 0, place: [1, 1], rosenbrock),
        TestProblem("(2) Freudenstein and Roth", start: [0.5, -2], minimum: 48.98425367924, place: [11.41277900, -0.89680525]) { x in
            squares([
                (-13 + x[0] + ((5 - x[1]) * x[1] - 2) * x[1], [1, (10 - 3 * x[1]) * x[1] - 2]),
                (-29 + x[0] + ((x[1] + 1) * x[1] - 14) * x[1], [1, (3 * x[1] + 2) * x[1] - 14]),
            ])
        },
        TestProblem("(3) Powell badly scaled", start: [0, 1], minimum: 0, place: [1.098159e-5, 9.106146]) { x in
            squares([
                (1e4 * x[0] * x[1] - 1, [1e4 * x[1], 1e4 * x[0]]),
                (exp(-x[0]) + exp(-x[1]) - 1.0001, [-exp(-x[0]), -exp(-x[1])]),
            ])
        },
        TestProblem("(4) Brown badly scaled", start: [1, 1], minimum: 0, place: [1e6, 2e-6]) { x in
            squares([(x[0] - 1e6, [1, 0]), (x[1] - 2e-6, [0, 1]), (x[0] * x[1] - 2, [x[1], x[0]])])
        },
        TestProblem("(5) Beale", start: [1, 1], minimum: 0, place: [3, 0.5], beale),
        TestProblem("(7) helical valley, left of the axis", start: [-1, 0, 0], minimum: 0, place: [1, 0, 0], helicalValley),
        TestProblem("(11) Gulf research", start: [5, 2.5, 0.15], minimum: 0, place: nil, gulf),
        TestProblem("(13) Powell singular", start: [3, -1, 0, 1], minimum: 0, place: nil) { x in
            let (near, far) = (x[1] - 2 * x[2], x[0] - x[3])
            let root = 10.0.squareRoot()
            return squares([
                (x[0] + 10 * x[1], [1, 10, 0, 0]), (5.0.squareRoot() * (x[2] - x[3]), [0, 0, 5.0.squareRoot(), -5.0.squareRoot()]),
                (near * near, [0, 2 * near, -4 * near, 0]), (root * far * far, [2 * root * far, 0, 0, -2 * root * far]),
            ])
        },
        TestProblem("(14) Wood", start: [-3, -1, -3, -1], minimum: 0, place: [1, 1, 1, 1], wood),
        TestProblem("(15) Kowalik and Osborne", start: [0.25, 0.39, 0.415, 0.39], minimum: 3.07505e-4, place: nil, kowalik),
        TestProblem(
            "(21) extended Rosenbrock, 20 numbers", start: (0..<20).map { $0 % 2 == 0 ? -1.2 : 1 }, minimum: 0,
            place: (0..<20).map { _ in 1 }
        ) { x in
            var (value, gradient) = (0.0, [Double]())
            for place in stride(from: 0, to: x.count, by: 2) {
                let part = rosenbrock([x[place], x[place + 1]])
                value += part.value
                gradient += part.gradient
            }
            return (value, gradient)
        },
        TestProblem(
            "(25) variably dimensioned, 10 numbers", start: (1...10).map { 1 - Double($0) / 10 }, minimum: 0, place: (0..<10).map { _ in 1 }
        ) {
            x in
            var residuals = x.indices.map { place in (value: x[place] - 1, slopes: x.indices.map { $0 == place ? 1.0 : 0 }) }
            let sum = x.indices.reduce(0) { $0 + Double($1 + 1) * (x[$1] - 1) }
            residuals.append((sum, x.indices.map { Double($0 + 1) }))
            residuals.append((sum * sum, x.indices.map { 2 * sum * Double($0 + 1) }))
            return squares(residuals)
        },
    ]

    /// Hock & Schittkowski 1981, "Test Examples for Nonlinear Programming Codes", those with bounds alone, by their number.
    static let bounded = [
        TestProblem("1", start: [-2, 1], lower: [-.infinity, -1.5], minimum: 0, place: [1, 1], rosenbrock),
        TestProblem("2", start: [-2, 1], lower: [-.infinity, 1.5], minimum: 0.0504261879, place: [1.22437, 1.5], rosenbrock),
        TestProblem("3", start: [10, 1], lower: [-.infinity, 0], minimum: 0, place: [0, 0]) { x in
            (x[1] + 1e-5 * (x[1] - x[0]) * (x[1] - x[0]), [-2e-5 * (x[1] - x[0]), 1 + 2e-5 * (x[1] - x[0])])
        },
        TestProblem("4", start: [1.125, 0.125], lower: [1, 0], minimum: 8.0 / 3, place: [1, 0]) { x in
            ((x[0] + 1) * (x[0] + 1) * (x[0] + 1) / 3 + x[1], [(x[0] + 1) * (x[0] + 1), 1])
        },
        TestProblem(
            "5", start: [0, 0], lower: [-1.5, -3], upper: [4, 3], minimum: -1.91322295, place: [-0.54719755, -1.54719755], mcCormick),
        TestProblem(
            "38", start: [-3, -1, -3, -1], lower: [-10, -10, -10, -10], upper: [10, 10, 10, 10], minimum: 0, place: [1, 1, 1, 1], wood),
        TestProblem(
            "45", start: [2, 2, 2, 2, 2], lower: [0, 0, 0, 0, 0], upper: [1, 2, 3, 4, 5], minimum: 1, place: [1, 2, 3, 4, 5]
        ) { x in
            (2 - x.reduce(1, *) / 120, x.indices.map { place in -x.indices.reduce(1) { $1 == place ? $0 : $0 * x[$1] } / 120 })
        },
        TestProblem(
            "110", start: (0..<10).map { _ in 9 }, lower: (0..<10).map { _ in 2.001 }, upper: (0..<10).map { _ in 9.999 },
            minimum: -45.77846971, place: (0..<10).map { _ in 9.35026583 }, hockSchittkowski110),
    ]

    @Sendable static func rosenbrock(_ x: [Double]) -> (value: Double, gradient: [Double]) {
        squares([(10 * (x[1] - x[0] * x[0]), [-20 * x[0], 10]), (1 - x[0], [-1, 0])])
    }

    @Sendable private static func beale(_ x: [Double]) -> (value: Double, gradient: [Double]) {
        var residuals: [(value: Double, slopes: [Double])] = []
        var (power, slope) = (x[1], 1.0)
        for (order, data) in [1.5, 2.25, 2.625].enumerated() {
            residuals.append((data - x[0] * (1 - power), [-(1 - power), x[0] * slope]))
            slope = Double(order + 2) * power
            power *= x[1]
        }
        return squares(residuals)
    }

    @Sendable private static func wood(_ x: [Double]) -> (value: Double, gradient: [Double]) {
        let (large, small) = (90.0.squareRoot(), 10.0.squareRoot())
        return squares([
            (10 * (x[1] - x[0] * x[0]), [-20 * x[0], 10, 0, 0]), (1 - x[0], [-1, 0, 0, 0]),
            (large * (x[3] - x[2] * x[2]), [0, 0, -2 * large * x[2], large]), (1 - x[2], [0, 0, -1, 0]),
            (small * (x[1] + x[3] - 2), [0, small, 0, small]), ((x[1] - x[3]) / small, [0, 1 / small, 0, -1 / small]),
        ])
    }

    @Sendable private static func helicalValley(_ x: [Double]) -> (value: Double, gradient: [Double]) {
        let square = x[0] * x[0] + x[1] * x[1]
        let turns = (atan(x[1] / x[0]) + (x[0] < 0 ? Double.pi : 0)) / (2 * Double.pi)
        let root = square.squareRoot()
        let (first, second) = (-x[1] / square / (2 * Double.pi), x[0] / square / (2 * Double.pi))
        return squares([
            (10 * (x[2] - 10 * turns), [-100 * first, -100 * second, 10]), (10 * (root - 1), [10 * x[0] / root, 10 * x[1] / root, 0]),
            (x[2], [0, 0, 1]),
        ])
    }

    @Sendable private static func gulf(_ x: [Double]) -> (value: Double, gradient: [Double]) {
        guard x[0] != 0 else { return (.infinity, [0, 0, 0]) }
        return squares(
            (1...99).map { number in
                let share = Double(number) / 100
                // (−50 ln t)^(2/3)
                let data = 25 + exp(2.0 / 3 * log(-50 * log(share)))
                let distance = abs(data - x[1])
                let power = exp(x[2] * log(distance))
                let value = exp(-power / x[0])
                return (
                    value - share,
                    [
                        value * power / (x[0] * x[0]), value * power * x[2] / x[0] / (data - x[1]),
                        -value * power / x[0] * log(distance),
                    ]
                )
            })
    }

    @Sendable private static func kowalik(_ x: [Double]) -> (value: Double, gradient: [Double]) {
        let rates = [0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246]
        let inputs = [4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625]
        return squares(
            zip(rates, inputs).map { rate, u in
                let (above, below) = (u * u + u * x[1], u * u + u * x[2] + x[3])
                let factor = x[0] * above / (below * below)
                return (rate - x[0] * above / below, [-above / below, -x[0] * u / below, factor * u, factor])
            })
    }

    @Sendable private static func mcCormick(_ x: [Double]) -> (value: Double, gradient: [Double]) {
        let (sum, difference) = (x[0] + x[1], x[0] - x[1])
        let (sine, cosine) = (sin(sum), cos(sum))
        return (
            sine + difference * difference - 1.5 * x[0] + 2.5 * x[1] + 1, [cosine + 2 * difference - 1.5, cosine - 2 * difference + 2.5]
        )
    }

    @Sendable private static func hockSchittkowski110(_ x: [Double]) -> (value: Double, gradient: [Double]) {
        let product = exp(0.2 * x.reduce(0) { $0 + log($1) })
        var value = -product
        var gradient = [Double](repeating: 0, count: x.count)
        for place in x.indices {
            let (low, high) = (log(x[place] - 2), log(10 - x[place]))
            value += low * low + high * high
            gradient[place] = 2 * low / (x[place] - 2) - 2 * high / (10 - x[place]) - 0.2 * product / x[place]
        }
        return (value, gradient)
    }
}
