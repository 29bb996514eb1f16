/// Derivatives by differences, for what has no analytic ones.
///
/// Central differences with steps h and h/2, extrapolated to h⁴ (Richardson 1911). The step is 2 · 10⁻³ times the scale of the parameter, near
/// the fifth root of the rounding error, where the error of the formula and that of rounding are about equal.
package enum FiniteDifference {
    private static let relativeStep = 2e-3

    /// The second derivatives of a function whose gradient is known.
    ///
    /// - Parameters:
    ///   - point: Where.
    ///   - scales: The size of a notable change of each parameter; by default the larger of 1 and its absolute value, which suits logarithms.
    ///   - gradient: The gradient.
    /// - Returns: The mean of the matrix and its mirror image; not a number where the gradient is none nearby.
    /// - Complexity: Four gradients a parameter.
    package static func hessian(at point: [Double], scales: [Double]? = nil, gradient: ([Double]) -> [Double]) -> SymmetricMatrix {
        var hessian = SymmetricMatrix(dimension: point.count)
        let columns = point.indices.map { place in
            let column = differences(at: point, place, scale: scale(point, scales, place), of: gradient)
            return column.count == point.count ? column : point.map { _ in .nan }
        }
        for row in point.indices {
            for column in 0...row { hessian[row, column] = columns[row][column] / 2 + columns[column][row] / 2 }
        }
        return hessian
    }

    /// The first derivatives of a function of several numbers.
    ///
    /// - Parameters:
    ///   - point: Where.
    ///   - scales: The size of a notable change of each parameter; by default the larger of 1 and its absolute value, which suits logarithms.
    ///   - function: The function.
    /// - Returns: The gradient; not a number where the function is none nearby.
    /// - Complexity: Four values a parameter.
    package static func gradient(at point: [Double], scales: [Double]? = nil, of function: ([Double]) -> Double) -> [Double] {
        point.indices.map { place in
            differences(at: point, place, scale: scale(point, scales, place)) { [function($0)] }[0]
        }
    }

    private static func scale(_ point: [Double], _ scales: [Double]?, _ place: Int) -> Double {
        if let scales, scales.indices.contains(place), scales[place] > 0, scales[place].isFinite { return scales[place] }
        return max(abs(point[place]), 1)
    }

    /// The derivatives of several values by one parameter; the step is shortened a few times where it leaves the function's domain.
    private static func differences(
        at point: [Double], _ place: Int, scale: Double, of function: ([Double]) -> [Double]
    ) -> [Double] {
        var step = relativeStep * scale
        var result: [Double] = []
        for _ in 0..<8 {
            let wide = central(at: point, place, step, function)
            let narrow = central(at: point, place, step / 2, function)
            result = zip(wide, narrow).map { $1 + ($1 - $0) / 3 }
            if result.allSatisfy(\.isFinite) { return result }
            step /= 4
        }
        return result
    }

    private static func central(
        at point: [Double], _ place: Int, _ step: Double, _ function: ([Double]) -> [Double]
    ) -> [Double] {
        var (above, below) = (point, point)
        above[place] += step
        below[place] -= step
        // The step that was taken, after rounding.
        let width = above[place] - below[place]
        return zip(function(above), function(below)).map { ($0 - $1) / width }
    }
}
