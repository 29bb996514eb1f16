extension EvaluationNode: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name
        case weight
        case `operator`
        case normalize
        case children
        case membership
        case votes
        case value
        case functions
    }

    /// Reads a node: `{"name": …, "weight": …, "children": […]}`, or `"membership"`, `"votes"`, or `"value"` with `"functions"` instead of children.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a node that has none of them or several, is too deep, or is refused when it is made; or
    ///   what the decoder throws.
    public init(from decoder: any Decoder) throws {
        // A level of the tree is two of the decoder's: the list and the place in it.
        guard decoder.codingPath.count <= 2 * EvaluationNode.mostLevels else {
            throw ClienteleError(
                .invalidArgument, "the tree has more than \(EvaluationNode.mostLevels) levels", remedy: "evaluate its parts one by one")
        }
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let name = try values.decode(String.self, forKey: .name)
        let kinds = [CodingKeys.children, .membership, .votes, .value].filter { values.contains($0) }
        guard kinds.count == 1, let kind = kinds.first else {
            throw ClienteleError(
                .invalidArgument,
                kinds.isEmpty
                    ? "'\(name)' has neither children nor a judgement"
                    : "'\(name)' has \(kinds.map { "'\($0.rawValue)'" }.joined(separator: " and ")) at once",
                remedy: "give one of children, membership, votes, or value with functions")
        }
        guard values.contains(.functions) == (kind == .value) else {
            throw ClienteleError(
                .invalidArgument, "'\(name)' has a value without functions, or functions without a value",
                remedy: "give both, one function a grade")
        }
        let judgement: EvaluationJudgement? =
            switch kind {
            case .membership: .membership(try values.decode([Double].self, forKey: .membership))
            case .votes: .votes(try values.decode([Double].self, forKey: .votes))
            case .value:
                .measured(
                    try values.decode(Double.self, forKey: .value), try values.decode([MembershipShape].self, forKey: .functions))
            default: nil
            }
        try self.init(
            name: name, weight: try values.decodeIfPresent(Double.self, forKey: .weight) ?? 1,
            operator: try values.decodeIfPresent(FuzzyOperator.self, forKey: .operator),
            normalize: try values.decodeIfPresent(Bool.self, forKey: .normalize),
            children: judgement == nil ? try values.decode([EvaluationNode].self, forKey: .children) : [], judgement: judgement)
    }

    /// Writes a node; an override it does not have is left out.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(name, forKey: .name)
        try values.encode(weight, forKey: .weight)
        try values.encodeIfPresent(`operator`, forKey: .operator)
        try values.encodeIfPresent(normalize, forKey: .normalize)
        switch judgement {
        case nil: try values.encode(children, forKey: .children)
        case .membership(let vector): try values.encode(vector, forKey: .membership)
        case .votes(let votes): try values.encode(votes, forKey: .votes)
        case .measured(let value, let functions):
            try values.encode(value, forKey: .value)
            try values.encode(functions, forKey: .functions)
        }
    }
}
