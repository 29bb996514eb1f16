/// Criteria compared two by two (Saaty 1977, the analytic hierarchy process): a positive matrix in which *a*(*j*, *i*) = 1 / *a*(*i*, *j*).
///
/// Judgements may be missing as long as every criterion is tied to every other by a chain of judgements.
///
/// ```swift
/// let comparison = try PairwiseComparison(names: ["price", "service", "brand"], upperTriangle: [[2, 6], [3]])
/// print(comparison.isComplete)  // true
/// ```
public struct PairwiseComparison: Sendable, Equatable {
    /// The most criteria one comparison can have; people cannot compare more than a few, and the work grows with the cube.
    public static let mostCriteria = 200
    /// The smallest and largest ratio a judgement can have; Saaty's scale ends at 9.
    public static let ratios = 1e-9...1e9

    /// The criteria.
    public let names: [String]
    /// The matrix row by row.
    ///
    /// `nil` where there is no judgement. The diagonal is 1.
    public let rows: [[Double?]]

    /// Makes a comparison from single judgements.
    ///
    /// - Parameters:
    ///   - names: The criteria.
    ///   - judgements: The judgements, each pair at most once.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for names that are none, judgements about an unknown criterion or one and the same, a
    ///   pair that is judged twice, a ratio outside ``ratios``, or criteria that no chain of judgements ties together.
    public init(names: [String], judgements: [PairwiseJudgement]) throws {
        var rows = try PairwiseComparison.emptyRows(names)
        for judgement in judgements {
            let (first, second) = (
                try PairwiseComparison.place(judgement.first, names), try PairwiseComparison.place(judgement.second, names)
            )
            guard first != second else {
                throw ClienteleError(
                    .invalidArgument, "'\(judgement.first)' is compared with itself", remedy: "compare it with another criterion")
            }
            guard rows[first][second] == nil else {
                throw ClienteleError(
                    .invalidArgument, "'\(judgement.first)' and '\(judgement.second)' are compared twice",
                    remedy: "give one judgement a pair; its converse is known")
            }
            try PairwiseComparison.set(&rows, first, second, judgement.ratio, names)
        }
        try self.init(checked: names, rows)
    }

    /// Makes a comparison from the part of its matrix above the diagonal.
    ///
    /// - Parameters:
    ///   - names: The criteria, *m* of them.
    ///   - upperTriangle: *m* − 1 rows, the first with the *m* − 1 judgements of the first criterion over those behind it, the last with one; `nil`
    ///     for a missing judgement. An empty row for the last criterion may follow.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for names that are none, rows of other lengths, a ratio outside ``ratios``, or criteria
    ///   that no chain of judgements ties together.
    public init(names: [String], upperTriangle: [[Double?]]) throws {
        var rows = try PairwiseComparison.emptyRows(names)
        let given =
            upperTriangle.count == names.count && upperTriangle.last?.isEmpty == true ? upperTriangle.dropLast() : upperTriangle[...]
        guard given.count == names.count - 1, given.enumerated().allSatisfy({ $1.count == names.count - 1 - $0 }) else {
            throw ClienteleError(
                .invalidArgument, "the judgements above the diagonal have the wrong shape",
                remedy: "give \(names.count - 1) rows, each one shorter than the row before, the last with one judgement")
        }
        for (row, judgements) in given.enumerated() {
            for (offset, ratio) in judgements.enumerated() {
                if let ratio { try PairwiseComparison.set(&rows, row, row + 1 + offset, ratio, names) }
            }
        }
        try self.init(checked: names, rows)
    }

    /// Makes a comparison from its whole matrix, of which the part above the diagonal is taken.
    ///
    /// - Parameters:
    ///   - names: The criteria.
    ///   - rows: The matrix row by row; `nil` for a missing judgement.
    ///   - tolerance: How far *a*(*i*, *j*) · *a*(*j*, *i*) and the diagonal may be from 1, for matrices written with few digits.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for names that are none, a matrix that is not square or not reciprocal, a diagonal that
    ///   is not 1, a ratio outside ``ratios``, or criteria that no chain of judgements ties together.
    public init(names: [String], rows: [[Double?]], tolerance: Double = 0.005) throws {
        let matrix = rows
        var rows = try PairwiseComparison.emptyRows(names)
        guard matrix.count == names.count, matrix.allSatisfy({ $0.count == names.count }) else {
            throw ClienteleError(
                .invalidArgument, "the matrix is not \(names.count) by \(names.count)", remedy: "give one row and one column a criterion")
        }
        for row in names.indices {
            if let own = matrix[row][row], !(abs(own - 1) <= tolerance) {
                throw ClienteleError(
                    .invalidArgument, "'\(names[row])' is \(own) times as important as itself", remedy: "write 1 on the diagonal")
            }
            for column in names.indices where column > row {
                guard let ratio = matrix[row][column] ?? matrix[column][row].map({ 1 / $0 }) else { continue }
                if let above = matrix[row][column], let below = matrix[column][row], !(abs(above * below - 1) <= tolerance) {
                    throw ClienteleError(
                        .invalidArgument,
                        "'\(names[row])' over '\(names[column])' is \(above), but the converse is \(below): they are not reciprocal",
                        remedy: "make one judgement the reciprocal of the other, or give only those above the diagonal")
                }
                try PairwiseComparison.set(&rows, row, column, ratio, names)
            }
        }
        try self.init(checked: names, rows)
    }

    private init(checked names: [String], _ rows: [[Double?]]) throws {
        let apart = PairwiseComparison.unreached(rows)
        guard apart.isEmpty else {
            let list = apart.prefix(5).map { "'\(names[$0])'" }.joined(separator: ", ")
            throw ClienteleError(
                .invalidArgument, "no chain of judgements ties '\(names[0])' to \(list)",
                remedy: "compare at least one of them with one of the others")
        }
        self.names = names
        self.rows = rows
    }

    /// Whether every pair has a judgement.
    public var isComplete: Bool { missingJudgements == 0 }

    /// How many pairs have none.
    public var missingJudgements: Int {
        rows.reduce(0) { $0 + $1.count { $0 == nil } } / 2
    }
}

extension PairwiseComparison: Codable {
    private enum CodingKeys: String, CodingKey {
        case names
        case rows
    }

    /// Reads a comparison: `{"names": ["a", "b"], "rows": [[1, 3], [0.333, 1]]}`, with `null` for missing judgements.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a matrix that is none, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            names: values.decode([String].self, forKey: .names), rows: values.decode([[Double?]].self, forKey: .rows))
    }
}
