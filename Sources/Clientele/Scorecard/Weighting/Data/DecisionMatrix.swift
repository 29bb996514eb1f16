/// Alternatives measured by criteria: one row an alternative, one column a criterion.
///
/// ```swift
/// let matrix = try DecisionMatrix(criteria: ["speed", "range"], alternatives: ["a", "b"], rows: [[1, 2], [4, 16]])
/// print(matrix.column(1))  // [2.0, 16.0]
/// ```
public struct DecisionMatrix: Sendable, Hashable {
    /// The criteria, one a column.
    public let criteria: [DecisionCriterion]
    /// The alternatives, one a row; at least two.
    public let alternatives: [String]
    /// The values, row by row, all finite.
    public let rows: [[Double]]

    /// Makes a matrix.
    ///
    /// - Parameters:
    ///   - criteria: The criteria.
    ///   - alternatives: The alternatives, at least two.
    ///   - rows: One row an alternative with one value a criterion.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for names that are empty or come twice, fewer than two alternatives, rows of the wrong
    ///   length, or values that are not finite.
    public init(criteria: [DecisionCriterion], alternatives: [String], rows: [[Double]]) throws {
        try CriterionNames.check(criteria.map(\.name), "criterion")
        try CriterionNames.check(alternatives, "alternative")
        guard alternatives.count >= 2 else {
            throw ClienteleError(
                .invalidArgument, "one alternative cannot be compared", remedy: "measure at least two alternatives by the criteria")
        }
        guard rows.count == alternatives.count, rows.allSatisfy({ $0.count == criteria.count }) else {
            throw ClienteleError(
                .invalidArgument, "the values are not \(alternatives.count) rows of \(criteria.count)",
                remedy: "give one row an alternative with one value a criterion")
        }
        for (alternative, row) in zip(alternatives, rows) {
            for (criterion, value) in zip(criteria, row) where !value.isFinite {
                throw ClienteleError(
                    .invalidArgument, "'\(criterion.name)' of '\(alternative)' is no finite number",
                    remedy: "give every alternative a value")
            }
        }
        self.criteria = criteria
        self.alternatives = alternatives
        self.rows = rows
    }

    /// Makes a matrix of criteria of which more is better.
    ///
    /// - Parameters:
    ///   - criteria: The names of the criteria.
    ///   - alternatives: The alternatives, at least two.
    ///   - rows: One row an alternative with one value a criterion.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` as the other initialiser.
    public init(criteria: [String], alternatives: [String], rows: [[Double]]) throws {
        try self.init(criteria: criteria.map { DecisionCriterion($0) }, alternatives: alternatives, rows: rows)
    }

    /// The values of one criterion, in the order of the alternatives.
    ///
    /// - Parameter place: The place of the criterion, from 0.
    /// - Returns: The values; nothing for a place that is none.
    public func column(_ place: Int) -> [Double] {
        criteria.indices.contains(place) ? rows.map { $0[place] } : []
    }

    /// The values of one criterion from 0 for the worst alternative to 1 for the best; `nil` if all are the same.
    func scaledColumn(_ place: Int) -> [Double]? {
        let values = column(place)
        guard let low = values.min(), let high = values.max(), low < high else { return nil }
        // Halved, so that the range of extreme values stays finite.
        let range = high / 2 - low / 2
        let isCost = criteria[place].direction == .cost
        return values.map { isCost ? (high / 2 - $0 / 2) / range : ($0 / 2 - low / 2) / range }
    }
}

extension DecisionMatrix: Codable {
    private enum CodingKeys: String, CodingKey {
        case criteria
        case alternatives
        case rows
    }

    /// Reads a matrix.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a matrix that is none, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            criteria: values.decode([DecisionCriterion].self, forKey: .criteria),
            alternatives: values.decode([String].self, forKey: .alternatives), rows: values.decode([[Double]].self, forKey: .rows))
    }
}
