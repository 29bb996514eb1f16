extension SymmetricMatrix {
    /// The Cholesky factor, or `nil` unless the matrix is positive definite.
    package func cholesky() -> CholeskyFactor? { CholeskyFactor(self) }

    /// The inverse, or `nil` unless the matrix is positive definite.
    package func positiveDefiniteInverse() -> SymmetricMatrix? {
        guard let inverse = cholesky()?.inverse, inverse.isFinite else { return nil }
        return inverse
    }

    /// The eigenvalues, ascending, each with its eigenvector of length 1 at the same place of `vectors` (Jacobi's method, cyclic by rows: Golub &
    /// Van Loan 2013, "Matrix Computations", section 8.5; Rutishauser 1966).
    ///
    /// Not a number throughout if an element is not finite.
    ///
    /// - Complexity: O(n³) a sweep, some six to ten sweeps.
    package func eigen() -> (values: [Double], vectors: [[Double]]) {
        var work = self
        // Row k holds eigenvector k.
        var vectors = SymmetricMatrix(diagonal: [Double](repeating: 1, count: dimension)).rows
        guard isFinite else { return ([Double](repeating: .nan, count: dimension), vectors) }
        for _ in 0..<60 where work.sweep(&vectors) == false { break }
        let order = (0..<dimension).sorted { (work[$0, $0], $0) < (work[$1, $1], $1) }
        return (order.map { work[$0, $0] }, order.map { vectors[$0] })
    }

    /// The largest eigenvalue over the smallest, or `nil` unless all are positive.
    package var conditionNumber: Double? {
        let values = eigen().values
        guard let smallest = values.first, let largest = values.last, smallest > 0 else { return nil }
        return largest / smallest
    }

    /// Turns each element beside the diagonal to zero once; whether any was worth it.
    private mutating func sweep(_ vectors: inout [[Double]]) -> Bool {
        var turned = false
        for first in 0..<dimension {
            for second in (first + 1)..<max(dimension, first + 1) {
                let element = self[first, second]
                // What does not change either diagonal element is rounded off.
                let size = abs(self[first, first]).squareRoot() * abs(self[second, second]).squareRoot()
                if abs(element) <= 1e-18 * size || abs(element) < Double.leastNormalMagnitude {
                    self[first, second] = 0
                    continue
                }
                turned = true
                rotate(first, second, &vectors)
            }
        }
        return turned
    }

    private mutating func rotate(_ first: Int, _ second: Int, _ vectors: inout [[Double]]) {
        let element = self[first, second]
        let ratio = (self[second, second] - self[first, first]) / (2 * element)
        let tangent = (ratio >= 0 ? 1.0 : -1.0) / (abs(ratio) + (1 + ratio * ratio).squareRoot())
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = tangent * cosine
        self[first, first] -= tangent * element
        self[second, second] += tangent * element
        self[first, second] = 0
        for other in 0..<dimension {
            if other != first, other != second {
                let (one, two) = (self[other, first], self[other, second])
                self[other, first] = cosine * one - sine * two
                self[other, second] = sine * one + cosine * two
            }
            let (one, two) = (vectors[first][other], vectors[second][other])
            vectors[first][other] = cosine * one - sine * two
            vectors[second][other] = sine * one + cosine * two
        }
    }
}
