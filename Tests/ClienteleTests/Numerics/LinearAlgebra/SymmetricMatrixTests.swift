import Clientele
import Foundation
import Testing

@Suite struct SymmetricMatrixTests {
    /// Aᵀ A + a little of the unit matrix, from random A.
    private static func positiveDefinite(_ dimension: Int, _ generator: inout SeededGenerator) -> SymmetricMatrix {
        let factor = (0..<dimension).map { _ in (0..<dimension).map { _ in generator.nextNormal() } }
        var matrix = SymmetricMatrix(dimension: dimension)
        for row in 0..<dimension {
            for column in 0...row {
                matrix[row, column] = factor.reduce(0) { $0 + $1[row] * $1[column] } + (row == column ? 0.1 : 0)
            }
        }
        return matrix
    }

    /// Solves by Gauss–Jordan elimination with the largest pivot, the determinant beside it.
    private static func eliminated(_ rows: [[Double]], _ right: [Double]) -> (solution: [Double], determinant: Double) {
        var table = zip(rows, right).map { $0 + [$1] }
        var determinant = 1.0
        for pivot in table.indices {
            let best = (pivot..<table.count).max { abs(table[$0][pivot]) < abs(table[$1][pivot]) } ?? pivot
            if best != pivot { determinant = -determinant }
            table.swapAt(pivot, best)
            determinant *= table[pivot][pivot]
            for row in table.indices where row != pivot {
                let share = table[row][pivot] / table[pivot][pivot]
                for column in table[row].indices { table[row][column] -= share * table[pivot][column] }
            }
        }
        return (table.indices.map { table[$0][rows.count] / table[$0][$0] }, determinant)
    }

    @Test("the inverse of a Hilbert matrix has the published whole numbers")
    func hilbert() throws {
        // Choi 1983, "Tricks or treats with the Hilbert matrix": the inverse of order 4.
        let published: [[Double]] = [
            [16, -120, 240, -140], [-120, 1_200, -2_700, 1_680], [240, -2_700, 6_480, -4_200], [-140, 1_680, -4_200, 2_800],
        ]
        let rows = (1...4).map { row in (1...4).map { 1 / Double(row + $0 - 1) } }
        let matrix = try #require(SymmetricMatrix(rows: rows))
        let factor = try #require(matrix.cholesky())
        for row in 0..<4 {
            for column in 0..<4 { #expect(abs(factor.inverse[row, column] - published[row][column]) < 1e-8) }
        }
        // Determinant 1 / 6048000, condition 1.5514e4 (the same paper and Todd 1954).
        #expect(abs(factor.logDeterminant + Foundation.log(6_048_000.0)) < 1e-12)
        #expect(abs(try #require(matrix.conditionNumber) - 15_513.7) < 0.1)
    }

    @Test("solutions, inverses and determinants are those of plain elimination", arguments: 0..<40)
    func elimination(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let dimension = 1 + generator.next(below: 8)
        let matrix = SymmetricMatrixTests.positiveDefinite(dimension, &generator)
        let right = (0..<dimension).map { _ in generator.nextNormal() }
        let factor = try #require(matrix.cholesky())
        let expected = SymmetricMatrixTests.eliminated(matrix.rows, right)
        let size = expected.solution.reduce(1) { max($0, abs($1)) }
        for (found, other) in zip(factor.solve(right), expected.solution) { #expect(abs(found - other) < 1e-9 * size) }
        for (found, other) in zip(factor.inverse.times(right), expected.solution) { #expect(abs(found - other) < 1e-9 * size) }
        #expect(abs(factor.logDeterminant - Foundation.log(expected.determinant)) < 1e-10)
        let lower = factor.solveLower(right)
        #expect(abs(lower.reduce(0) { $0 + $1 * $1 } - factor.inverse.quadraticForm(right)) < 1e-9 * size * size)
    }

    @Test("the quadratic form is the sum over all pairs of places, of a list and of four numbers in a register", arguments: 1...4)
    func quadraticForm(dimension: Int) {
        var generator = SeededGenerator(seed: UInt64(dimension))
        let matrix = SymmetricMatrixTests.positiveDefinite(dimension, &generator)
        let vector = (0..<4).map { _ in generator.nextNormal() }
        var sum = 0.0
        for row in 0..<dimension {
            for column in 0..<dimension { sum += vector[row] * vector[column] * matrix.rows[row][column] }
        }
        #expect(abs(matrix.quadraticForm(Array(vector[..<dimension])) - sum) < 1e-12 * sum)
        #expect(abs(matrix.quadraticForm(SIMD4(vector[0], vector[1], vector[2], vector[3])) - sum) < 1e-12 * sum)
    }

    @Test("the eigenvalues of the second difference are known in closed form", arguments: [1, 2, 5, 12, 40])
    func secondDifference(dimension: Int) {
        var matrix = SymmetricMatrix(diagonal: [Double](repeating: 2, count: dimension))
        for row in 1..<max(dimension, 1) { matrix[row, row - 1] = -1 }
        for (place, value) in matrix.eigen().values.enumerated() {
            #expect(abs(value - (2 - 2 * cos(Double(place + 1) * Double.pi / Double(dimension + 1)))) < 1e-14 * Double(dimension + 3))
        }
    }

    @Test("eigenvectors are orthonormal, and the matrix only stretches them", arguments: 0..<30)
    func eigenvectors(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed), stream: 1)
        let dimension = 1 + generator.next(below: 10)
        var matrix = SymmetricMatrix(dimension: dimension)
        for row in 0..<dimension {
            for column in 0...row { matrix[row, column] = generator.nextNormal() * exp(3 * generator.nextNormal()) }
        }
        let size = matrix.rows.joined().reduce(0) { max($0, abs($1)) } * Double(dimension)
        let (values, vectors) = matrix.eigen()
        #expect(values == values.sorted())
        for (value, vector) in zip(values, vectors) {
            for (image, part) in zip(matrix.times(vector), vector) { #expect(abs(image - value * part) < 1e-14 * size) }
        }
        for first in vectors.indices {
            for second in vectors.indices {
                let product = zip(vectors[first], vectors[second]).reduce(0) { $0 + $1.0 * $1.1 }
                #expect(abs(product - (first == second ? 1 : 0)) < 1e-14 * Double(dimension + 3))
            }
        }
    }

    @Test("a graded matrix keeps its small eigenvalues")
    func graded() throws {
        // Eigenvalues by 40-digit arithmetic (mpmath, eigsy).
        let matrix = try #require(SymmetricMatrix(rows: [[1e12, 1e6, 1], [1e6, 4, 1e-6], [1, 1e-6, 5e-12]]))
        let expected = [4e-12, 2.999999999997, 1_000_000_000_001]
        for (found, other) in zip(matrix.eigen().values, expected) { #expect(abs(found / other - 1) < 1e-9) }
    }

    @Test("what is singular, indefinite or not finite has no factor")
    func noFactor() {
        #expect(SymmetricMatrix(rows: [[1, 2], [2, 4]])?.cholesky() == nil)
        #expect(SymmetricMatrix(rows: [[1, 2], [2, 1]])?.cholesky() == nil)
        #expect(SymmetricMatrix(rows: [[0]])?.cholesky() == nil)
        #expect(SymmetricMatrix(rows: [[-1]])?.positiveDefiniteInverse() == nil)
        #expect(SymmetricMatrix(dimension: 3).conditionNumber == nil)
        // The third row is the sum of the others.
        #expect(SymmetricMatrix(rows: [[2, 0.1, 2.1], [0.1, 3, 3.1], [2.1, 3.1, 5.2]])?.cholesky() == nil)
        var broken = SymmetricMatrix(diagonal: [1, 1])
        broken[1, 0] = .nan
        #expect(broken.cholesky() == nil)
        #expect(broken.eigen().values.allSatisfy { $0.isNaN })
        broken[1, 0] = .infinity
        #expect(broken.cholesky() == nil)
    }

    @Test("matrices of a rank too small are not taken for positive definite, for all their rounding", arguments: 0..<40)
    func deficient(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed), stream: 2)
        let dimension = 2 + generator.next(below: 8)
        let factor = (1..<dimension).map { _ in (0..<dimension).map { _ in generator.nextNormal() } }
        var matrix = SymmetricMatrix(dimension: dimension)
        for row in 0..<dimension {
            for column in 0...row { matrix[row, column] = factor.reduce(0) { $0 + $1[row] * $1[column] } }
        }
        #expect(matrix.cholesky() == nil)
    }

    @Test("rows that are not square, symmetric and finite make no matrix")
    func noMatrix() {
        #expect(SymmetricMatrix(rows: [[1, 2]]) == nil)
        #expect(SymmetricMatrix(rows: [[1, 2], [2.1, 1]]) == nil)
        #expect(SymmetricMatrix(rows: [[1, .nan], [.nan, 1]]) == nil)
        #expect(SymmetricMatrix(rows: [[.infinity]]) == nil)
        #expect(SymmetricMatrix(rows: [[1, 2], [2 + 1e-12, 1]])?[0, 1] == 2 + 0.5e-12)
    }

    @Test("a matrix without rows is a matrix")
    func empty() throws {
        let matrix = try #require(SymmetricMatrix(rows: []))
        #expect(matrix.cholesky()?.solve([]) == [])
        #expect(matrix.cholesky()?.logDeterminant == 0)
        #expect(matrix.eigen().values.isEmpty)
        #expect(SymmetricMatrix(dimension: -3).dimension == 0)
    }

    @Test("a matrix of very different scales is not taken for singular")
    func scales() throws {
        let matrix = try #require(SymmetricMatrix(rows: [[1e12, 0.5], [0.5, 1e-12]]))
        let inverse = try #require(matrix.positiveDefiniteInverse())
        #expect(abs(inverse[0, 0] - 1e-12 / 0.75) < 1e-26)
        #expect(abs(inverse[1, 0] + 0.5 / 0.75) < 1e-14)
    }

    @Test("a part of a matrix has the rows asked for, in their order")
    func part() throws {
        let matrix = try #require(SymmetricMatrix(rows: [[1, 2, 3], [2, 4, 5], [3, 5, 6]]))
        #expect(matrix.submatrix([2, 0]).rows == [[6, 3], [3, 1]])
        #expect(matrix.diagonal == [1, 4, 6])
    }
}
