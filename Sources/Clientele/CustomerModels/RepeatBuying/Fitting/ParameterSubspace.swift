/// Directions of the logarithms of the parameters, some of which the data do not tell.
struct ParameterSubspace: Sendable {
    private let dimension: Int
    /// The directions that are not told, orthonormal.
    private(set) var dropped: [[Double]] = []

    init(dimension: Int) {
        self.dimension = dimension
    }

    /// Adds a direction that is not told; nothing if it lies in those already dropped.
    mutating func drop(_ direction: [Double]) {
        if let part = ParameterSubspace.unit(direction, apartFrom: dropped) { dropped.append(part) }
    }

    /// The directions that are told, orthonormal.
    var kept: [[Double]] {
        var basis: [[Double]] = []
        for place in 0..<dimension {
            var axis = [Double](repeating: 0, count: dimension)
            axis[place] = 1
            if basis.count < dimension - dropped.count, let part = ParameterSubspace.unit(axis, apartFrom: dropped + basis) {
                basis.append(part)
            }
        }
        return basis
    }

    /// How much of a direction is not told, from 0 to 1.
    func droppedShare(of direction: [Double]) -> Double {
        let length = SymmetricMatrix.dot(direction, direction).squareRoot()
        guard length > 0 else { return 0 }
        let squares = dropped.reduce(0) { sum, axis in
            let part = SymmetricMatrix.dot(axis, direction) / length
            return sum + part * part
        }
        return squares.squareRoot()
    }

    /// The directions and variances of what is told, from the Hessian of the negative log-likelihood.
    ///
    /// - Parameter hessian: The second derivatives in all directions.
    /// - Returns: One direction and curvature for each eigenvalue of the part that is told, ascending.
    func curvatures(of hessian: SymmetricMatrix) -> [(direction: [Double], curvature: Double)] {
        let basis = kept
        var reduced = SymmetricMatrix(dimension: basis.count)
        let images = basis.map { hessian.times($0) }
        for row in basis.indices {
            for column in 0...row { reduced[row, column] = SymmetricMatrix.dot(basis[row], images[column]) }
        }
        let (values, vectors) = reduced.eigen()
        return zip(values, vectors).map { value, vector in
            var direction = [Double](repeating: 0, count: dimension)
            for (weight, axis) in zip(vector, basis) {
                for place in direction.indices { direction[place] += weight * axis[place] }
            }
            return (direction, value)
        }
    }

    /// The part of a direction at right angles to others, at length 1; `nil` where hardly anything is left.
    private static func unit(_ direction: [Double], apartFrom others: [[Double]]) -> [Double]? {
        let length = SymmetricMatrix.dot(direction, direction).squareRoot()
        guard length > 0 else { return nil }
        var rest = direction.map { $0 / length }
        // Twice, since once leaves rounding errors of what was taken away.
        for _ in 0..<2 {
            for axis in others {
                let part = SymmetricMatrix.dot(axis, rest)
                for place in rest.indices { rest[place] -= part * axis[place] }
            }
        }
        let left = SymmetricMatrix.dot(rest, rest).squareRoot()
        return left > 1e-6 ? rest.map { $0 / left } : nil
    }
}
