extension EvaluationTree: Codable {
    private enum CodingKeys: String, CodingKey {
        case grades
        case gradeScores
        case `operator`
        case normalize
        case levels
        case tree
    }

    /// Reads an evaluation; `operator` (the weighted average), `normalize` (true) and `levels` may be left out.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for grades or nodes that are none, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            grades: try GradeSet(
                values.decode([String].self, forKey: .grades), scores: values.decode([Double].self, forKey: .gradeScores)),
            operator: try values.decodeIfPresent(FuzzyOperator.self, forKey: .operator) ?? .weightedAverage,
            normalize: try values.decodeIfPresent(Bool.self, forKey: .normalize) ?? true,
            levels: try values.decodeIfPresent([EvaluationLevel].self, forKey: .levels) ?? [],
            root: try values.decode(EvaluationNode.self, forKey: .tree))
    }

    /// Writes an evaluation.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(grades.grades, forKey: .grades)
        try values.encode(grades.scores, forKey: .gradeScores)
        try values.encode(`operator`, forKey: .operator)
        try values.encode(normalize, forKey: .normalize)
        try values.encode(levels, forKey: .levels)
        try values.encode(root, forKey: .tree)
    }
}
