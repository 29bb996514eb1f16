/// Tables of many smooth functions, each over its own interval, with their numbers end to end so that reading one touches no object.
///
/// An interval from A to B is cut at 4A, 16A and so on.
struct SmoothTables: Sendable {
    /// Where a function is among the tables.
    struct Place: Sendable {
        fileprivate let start: Double
        fileprivate let pieces: Range<Int>
    }

    private struct Piece {
        let middle: Double
        let stretch: Double
        let coefficients: Range<Int>
    }

    private var pieces: [Piece] = []
    private var coefficients: [Double] = []

    /// Tabulates a function if that takes fewer of its values than wanted.
    ///
    /// - Parameters:
    ///   - start: The lower end A of the interval, above zero.
    ///   - end: The upper end B, at least A.
    ///   - wanted: How many values are going to be read.
    ///   - function: The function, positive or zero throughout.
    /// - Returns: A table for each piece of the interval, or `nil` where the function itself is cheaper or a table would not do.
    static func tables(from start: Double, to end: Double, wanted: Int, _ function: (Double) -> Double) -> [SmoothTable]? {
        guard (end / start).isFinite else { return nil }
        let bounds = (0...piece(of: end, from: start)).map { index in
            let lower = start * Double(sign: .plus, exponent: 2 * index, significand: 1)
            return (lower: lower, upper: max(lower, min(4 * lower, end)))
        }
        guard bounds.reduce(0, { $0 + SmoothTable.cost(from: $1.lower, to: $1.upper) }) < wanted else { return nil }
        var tables: [SmoothTable] = []
        for (lower, upper) in bounds {
            guard let table = SmoothTable(from: lower, to: upper, function) else { return nil }
            tables.append(table)
        }
        return tables
    }

    /// Appends the tables of a function.
    ///
    /// - Parameters:
    ///   - tables: What ``tables(from:to:wanted:_:)`` made.
    ///   - start: The lower end of its interval.
    /// - Returns: Where to find it.
    mutating func append(_ tables: [SmoothTable], from start: Double) -> Place {
        let first = pieces.count
        for table in tables {
            let begin = coefficients.count
            coefficients += table.coefficients
            pieces.append(Piece(middle: table.middle, stretch: table.stretch, coefficients: begin..<coefficients.count))
        }
        return Place(start: start, pieces: first..<pieces.count)
    }

    /// The value of a function.
    ///
    /// - Parameters:
    ///   - place: Where the function is.
    ///   - number: A number within its interval.
    /// - Returns: The value.
    /// - Complexity: O(1).
    func value(_ place: Place, at number: Double) -> Double {
        let index = place.pieces.count == 1 ? 0 : SmoothTables.piece(of: number, from: place.start)
        let piece = pieces[min(place.pieces.lowerBound + index, place.pieces.upperBound - 1)]
        return SmoothTable.value(coefficients, in: piece.coefficients, at: (number - piece.middle) * piece.stretch)
    }

    /// The number of the piece: half the binary exponent of how far a number is beyond the start.
    private static func piece(of number: Double, from start: Double) -> Int {
        max(Int((number / start).exponent) >> 1, 0)
    }
}
