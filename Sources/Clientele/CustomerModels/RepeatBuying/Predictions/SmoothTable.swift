/// A function of a positive number over an interval, by the polynomial that agrees with it at Chebyshev's nodes.
///
/// Meant for functions that are analytic but for the negative axis and zero. Over an interval from A to B their coefficients fall by
/// ϱ = w + √(w² − 1) a term, w = (B + A)/(B − A) (Trefethen 2013, "Approximation Theory and Approximation Practice", theorem 8.2), so that a dozen
/// or two give all digits. A function that does not follow is refused: where the last coefficients have not fallen to rounding, or the
/// polynomial misses the function between the nodes.
package struct SmoothTable: Sendable {
    /// The coefficients of Chebyshev's polynomials, at least one.
    package let coefficients: [Double]
    /// The middle of the interval.
    let middle: Double
    /// What takes the distance from the middle to −1 … 1.
    let stretch: Double

    /// Where between the ends the polynomial is compared with the function: places that are no nodes.
    private static let checks = [0, 0.1371, 0.6213, 1]

    /// How many nodes serve an interval; 1 for one that is a point.
    ///
    /// - Parameters:
    ///   - start: A.
    ///   - end: B.
    /// - Returns: Enough nodes for all digits, 65 at most.
    static func nodes(from start: Double, to end: Double) -> Int {
        guard end > start else { return 1 }
        let ratio = start / (end - start)
        let fall = Libm.log1p(2 * (ratio + (ratio * (ratio + 1)).squareRoot()))
        return 5 + Int(min(39 / fall, 60))
    }

    /// How many values of the function a table costs.
    ///
    /// - Parameters:
    ///   - start: A.
    ///   - end: B.
    /// - Returns: The number of values.
    static func cost(from start: Double, to end: Double) -> Int {
        end > start ? nodes(from: start, to: end) + checks.count : 1
    }

    /// Tabulates a function, unless the table would not give it to 1e-13 of its value.
    ///
    /// - Parameters:
    ///   - start: The lower end A of the interval, above zero.
    ///   - end: The upper end B, at least A.
    ///   - function: The function, positive or zero throughout.
    /// - Complexity: O(1), a number of values of the function that ``cost(from:to:)`` says.
    package init?(from start: Double, to end: Double, _ function: (Double) -> Double) {
        let width = end - start
        middle = start + width / 2
        stretch = width > 0 ? 2 / width : 0
        guard stretch.isFinite, middle.isFinite else { return nil }
        let centre = middle
        let values = SmoothTable.places(SmoothTable.nodes(from: start, to: end)).map { function(centre + width / 2 * $0) }
        let coefficients = SmoothTable.coefficients(values)
        self.coefficients = coefficients
        let largest = coefficients.reduce(0) { max($0, abs($1)) }
        guard largest.isFinite, coefficients.count == 1 || coefficients.suffix(2).allSatisfy({ abs($0) <= 1e-15 * largest }) else {
            return nil
        }
        for check in width > 0 ? SmoothTable.checks : [] {
            let place = start + check * width
            let (value, exact) = (value(at: place), function(place))
            guard abs(value - exact) <= 1e-13 * exact else { return nil }
        }
    }

    /// Chebyshev's nodes, cos((2i + 1)π/2n).
    private static func places(_ count: Int) -> [Double] {
        (0..<count).map { Libm.cos(Double(2 * $0 + 1) * (.pi / Double(2 * count))) }
    }

    /// The coefficients of the polynomial with these values at the nodes.
    private static func coefficients(_ values: [Double]) -> [Double] {
        let count = values.count
        let cosines = (0..<4 * count).map { Libm.cos(Double($0) * (.pi / Double(2 * count))) }
        return (0..<count).map { order in
            let sum = (0..<count).reduce(0) { $0 + values[$1] * cosines[(2 * $1 + 1) * order % (4 * count)] }
            return sum * (order == 0 ? 1 : 2) / Double(count)
        }
    }

    /// The value of the function.
    ///
    /// - Parameter place: A number within the interval.
    /// - Returns: The value.
    /// - Complexity: O(1).
    package func value(at place: Double) -> Double {
        SmoothTable.value(coefficients, in: coefficients.indices, at: (place - middle) * stretch)
    }

    /// The value of a sum of Chebyshev's polynomials, by Clenshaw's recurrence.
    ///
    /// - Parameters:
    ///   - coefficients: Coefficients of this and of other sums.
    ///   - range: Where those of this sum are, at least one.
    ///   - position: From −1 to 1.
    /// - Returns: The sum.
    static func value(_ coefficients: [Double], in range: Range<Int>, at position: Double) -> Double {
        let twice = 2 * position
        var (above, current) = (0.0, 0.0)
        var index = range.upperBound - 1
        while index > range.lowerBound {
            (above, current) = (current, (coefficients[index] - above) + twice * current)
            index -= 1
        }
        return (coefficients[index] - above) + position * current
    }
}
