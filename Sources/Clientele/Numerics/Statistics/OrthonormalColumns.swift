/// Columns of a regression made orthonormal, those that the others already tell left out.
package struct OrthonormalColumns: Sendable {
    /// The columns, each of length 1 and at right angles to all others.
    package private(set) var columns: [[Double]] = []

    /// Orthonormalises columns by Gram–Schmidt done twice (Giraud, Langou & Rozložník 2005, "The Loss of Orthogonality in the Gram–Schmidt
    /// Orthogonalization Process"); a column of which the others leave less than 10⁻⁹ counts as told by them.
    ///
    /// - Parameter vectors: The columns, equally long.
    /// - Complexity: O(*n* *k*²).
    package init(_ vectors: [[Double]]) {
        for vector in vectors {
            let length = OrthonormalColumns.length(vector)
            let rest = residual(of: vector)
            let left = OrthonormalColumns.length(rest)
            guard left > 1e-9 * length, left > 0, left.isFinite else { continue }
            columns.append(rest.map { $0 / left })
        }
    }

    /// What the columns leave of a vector.
    package func residual(of vector: [Double]) -> [Double] {
        var rest = vector
        for _ in 0..<2 {
            for column in columns {
                let share = OrthonormalColumns.product(column, rest)
                for place in rest.indices { rest[place] -= share * column[place] }
            }
        }
        return rest
    }

    /// The sum of the products of two vectors.
    package static func product(_ left: [Double], _ right: [Double]) -> Double {
        zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The length of a vector.
    package static func length(_ vector: [Double]) -> Double { product(vector, vector).squareRoot() }
}
