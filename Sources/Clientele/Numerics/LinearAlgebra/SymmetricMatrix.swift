/// A small dense symmetric matrix: a covariance, a Hessian, an information matrix.
///
/// Writing one element writes its mirror image as well, so that it cannot become unsymmetric.
package struct SymmetricMatrix: Sendable, Equatable {
    /// How many rows and columns it has.
    package let dimension: Int
    /// Row by row, both triangles.
    private var elements: [Double]

    /// A matrix of zeros.
    package init(dimension: Int) {
        self.dimension = max(dimension, 0)
        elements = [Double](repeating: 0, count: max(dimension, 0) * max(dimension, 0))
    }

    /// A matrix with a diagonal and zeros elsewhere.
    package init(diagonal: [Double]) {
        self.init(dimension: diagonal.count)
        for (place, value) in diagonal.enumerated() { self[place, place] = value }
    }

    /// A matrix from its rows; `nil` unless they are square, finite and symmetric to within rounding (10⁻⁹ of the two diagonal elements or of
    /// the element itself, whichever is larger), of which the mean is taken.
    package init?(rows: [[Double]]) {
        self.init(dimension: rows.count)
        guard rows.allSatisfy({ $0.count == rows.count && $0.allSatisfy(\.isFinite) }) else { return nil }
        for row in rows.indices {
            for column in 0...row {
                let (below, above) = (rows[row][column], rows[column][row])
                let size = max(abs(below), abs(above), abs(rows[row][row]).squareRoot() * abs(rows[column][column]).squareRoot())
                guard abs(below - above) <= 1e-9 * size else { return nil }
                self[row, column] = row == column ? below : below / 2 + above / 2
            }
        }
    }

    /// One element, the same as its mirror image.
    package subscript(row: Int, column: Int) -> Double {
        get { elements[row * dimension + column] }
        set {
            elements[row * dimension + column] = newValue
            elements[column * dimension + row] = newValue
        }
    }

    /// The rows from top to bottom.
    package var rows: [[Double]] {
        (0..<dimension).map { row in Array(elements[(row * dimension)..<((row + 1) * dimension)]) }
    }

    /// The elements on the diagonal.
    package var diagonal: [Double] { (0..<dimension).map { self[$0, $0] } }

    /// Whether no element is infinite or not a number.
    package var isFinite: Bool { elements.allSatisfy(\.isFinite) }

    /// The matrix times a vector with as many numbers as it has columns.
    package func times(_ vector: [Double]) -> [Double] {
        (0..<dimension).map { row in
            var sum = 0.0
            for column in 0..<dimension { sum += elements[row * dimension + column] * vector[column] }
            return sum
        }
    }

    /// vᵀ A v for a vector with as many numbers as the matrix has columns.
    package func quadraticForm(_ vector: [Double]) -> Double {
        SymmetricMatrix.dot(vector, times(vector))
    }

    /// vᵀ A v for the first elements of a vector, as many as the matrix has columns, without an allocation.
    ///
    /// For at most four columns; those beyond the fourth count as times zero.
    package func quadraticForm(_ vector: SIMD4<Double>) -> Double {
        var sum = 0.0
        for row in 0..<Swift.min(dimension, 4) {
            for column in 0..<Swift.min(dimension, 4) { sum += vector[row] * elements[row * dimension + column] * vector[column] }
        }
        return sum
    }

    /// The rows and columns at some places alone, in the order given.
    package func submatrix(_ places: [Int]) -> SymmetricMatrix {
        var part = SymmetricMatrix(dimension: places.count)
        for (row, from) in places.enumerated() {
            for column in 0...row { part[row, column] = self[from, places[column]] }
        }
        return part
    }

    /// The sum of the products of two vectors of one length.
    static func dot(_ first: [Double], _ second: [Double]) -> Double {
        var sum = 0.0
        for place in first.indices { sum += first[place] * second[place] }
        return sum
    }
}
