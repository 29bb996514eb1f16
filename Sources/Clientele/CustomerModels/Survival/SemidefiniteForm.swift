/// The form u′V⁻u of a vector with a covariance matrix that may be singular, and the matrix's rank.
///
/// By pivoted Cholesky decomposition, which stops where what is left of the matrix is rounding. The vector has to lie in the space that the
/// matrix spans, as a sum of differences does.
struct SemidefiniteForm {
    let value: Double
    let rank: Int

    /// - Parameters:
    ///   - vector: The vector.
    ///   - matrix: The rows of the matrix one after another.
    ///   - tolerance: The share of the largest variance below which one counts as 0.
    init(_ vector: [Double], matrix: [Double], tolerance: Double = 1e-10) {
        let size = vector.count
        var rest = matrix
        var residual = vector
        var remaining = Array(vector.indices)
        let largest = vector.indices.reduce(0) { max($0, matrix[$1 * size + $1]) }
        var value = 0.0
        var rank = 0
        while let pivot = remaining.max(by: { (rest[$0 * size + $0], $1) < (rest[$1 * size + $1], $0) }) {
            let variance = rest[pivot * size + pivot]
            guard variance > tolerance * largest, variance > 0 else { break }
            remaining.removeAll { $0 == pivot }
            rank += 1
            value += residual[pivot] * residual[pivot] / variance
            for row in remaining {
                let factor = rest[row * size + pivot] / variance
                residual[row] -= factor * residual[pivot]
                for column in remaining { rest[row * size + column] -= factor * rest[pivot * size + column] }
            }
        }
        self.value = value
        self.rank = rank
    }
}
