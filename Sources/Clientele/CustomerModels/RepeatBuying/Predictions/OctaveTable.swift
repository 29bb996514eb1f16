/// A smooth function over one octave, from 1 to 2, by the polynomial that agrees with it at Chebyshev's nodes.
///
/// Meant for functions that are analytic but for the negative axis: those have polynomials over an octave whose coefficients fall by 3 + √8 a term
/// (Trefethen 2013, "Approximation Theory and Approximation Practice", theorem 8.2), so that two dozen terms give all digits. Whatever
/// does not follow is refused: where the last coefficients have not fallen to rounding, or the polynomial misses the function between the nodes.
struct OctaveTable: Sendable {
    /// The coefficients of Chebyshev's polynomials, without the last ones, which are rounding.
    let coefficients: [Double]

    /// How many nodes there are.
    static let nodes = 32

    /// How many values of the function a table costs.
    static var cost: Int { nodes + checks.count }

    /// Where the polynomial is compared with the function: the ends, and places that are no nodes.
    private static let checks = [1.0, 1.0371, 1.2239, 1.5113, 1.7717, 1.9648, 2.0]

    /// cos((2i + 1)jπ/2n) for node i and polynomial j.
    private static let cosines: [Double] = (0..<nodes * nodes).map { index in
        let turns = (2 * (index / nodes) + 1) * (index % nodes) % (4 * nodes)
        return Libm.cos(Double(turns) * .pi / Double(2 * nodes))
    }

    /// Tabulates a function.
    ///
    /// - Parameter function: The function, positive or zero throughout.
    /// - Returns: `nil` for a function that the table would not give to 1e-13 of its value.
    /// - Complexity: O(1), ``cost`` values of the function.
    init?(_ function: (Double) -> Double) {
        let (count, cosines) = (OctaveTable.nodes, OctaveTable.cosines)
        let values = (0..<count).map { function((3 + cosines[$0 * count + 1]) / 2) }
        var found = (0..<count).map { order in
            (0..<count).reduce(0) { $0 + values[$1] * cosines[$1 * count + order] } * (order == 0 ? 1 : 2) / Double(count)
        }
        let largest = found.reduce(0) { max($0, abs($1)) }
        guard largest.isFinite else { return nil }
        while found.count > 1, abs(found[found.count - 1]) <= 1e-16 * largest { found.removeLast() }
        guard found.count <= count - 2 else { return nil }
        coefficients = found
        for place in OctaveTable.checks {
            let (value, exact) = (value(at: place), function(place))
            guard abs(value - exact) <= 1e-13 * exact else { return nil }
        }
    }

    /// The value of the function.
    ///
    /// - Parameter place: From 1 to 2.
    func value(at place: Double) -> Double {
        coefficients.withUnsafeBufferPointer { OctaveTable.value($0[...], at: place) }
    }

    /// The value of a sum of Chebyshev's polynomials, by Clenshaw's recurrence.
    ///
    /// - Parameters:
    ///   - coefficients: The coefficients, at least one.
    ///   - place: From 1 to 2.
    /// - Returns: The sum.
    static func value(_ coefficients: Slice<UnsafeBufferPointer<Double>>, at place: Double) -> Double {
        let position = 2 * place - 3
        let twice = 2 * position
        var (above, current) = (0.0, 0.0)
        var index = coefficients.endIndex - 1
        while index > coefficients.startIndex {
            (above, current) = (current, (coefficients[index] - above) + twice * current)
            index -= 1
        }
        return (coefficients[index] - above) + position * current
    }
}
