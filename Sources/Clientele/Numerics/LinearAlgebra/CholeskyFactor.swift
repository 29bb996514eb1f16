/// The lower triangle L of a positive definite matrix A = L Lᵀ.
package struct CholeskyFactor: Sendable, Equatable {
    /// How many rows and columns the matrix has.
    package let dimension: Int
    /// Row by row; zero above the diagonal.
    private var elements: [Double]

    /// Factors a matrix (Golub & Van Loan 2013, "Matrix Computations", algorithm 4.2.1); `nil` unless it is finite and positive definite beyond
    /// rounding: a pivot that has lost all but the last digits of its diagonal element counts as zero.
    package init?(_ matrix: SymmetricMatrix) {
        dimension = matrix.dimension
        elements = [Double](repeating: 0, count: dimension * dimension)
        guard matrix.isFinite else { return nil }
        for row in 0..<dimension {
            for column in 0...row {
                var remainder = matrix[row, column]
                for place in 0..<column { remainder -= self[row, place] * self[column, place] }
                if row > column {
                    elements[row * dimension + column] = remainder / self[column, column]
                } else {
                    guard remainder > 256 * Double(dimension) * Double.ulpOfOne * matrix[row, row] else { return nil }
                    elements[row * dimension + row] = remainder.squareRoot()
                }
            }
        }
        guard elements.allSatisfy(\.isFinite) else { return nil }
    }

    /// One element of L.
    package subscript(row: Int, column: Int) -> Double { elements[row * dimension + column] }

    /// The x with A x = b.
    package func solve(_ right: [Double]) -> [Double] {
        var solution = solveLower(right)
        for row in (0..<dimension).reversed() {
            var sum = solution[row]
            for below in (row + 1)..<max(dimension, row + 1) { sum -= self[below, row] * solution[below] }
            solution[row] = sum / self[row, row]
        }
        return solution
    }

    /// The x with L x = b; the sum of its squares is bᵀ A⁻¹ b.
    package func solveLower(_ right: [Double]) -> [Double] {
        var solution = right
        for row in 0..<dimension {
            var sum = right[row]
            for column in 0..<row { sum -= self[row, column] * solution[column] }
            solution[row] = sum / self[row, row]
        }
        return solution
    }

    /// A⁻¹.
    package var inverse: SymmetricMatrix {
        var inverse = SymmetricMatrix(dimension: dimension)
        for column in 0..<dimension {
            var unit = [Double](repeating: 0, count: dimension)
            unit[column] = 1
            let solution = solve(unit)
            for row in column..<dimension { inverse[row, column] = solution[row] }
        }
        return inverse
    }

    /// The natural logarithm of the determinant of A.
    package var logDeterminant: Double {
        2 * (0..<dimension).reduce(0) { $0 + Libm.log(self[$1, $1]) }
    }
}
