/// How the nodes of one level of an evaluation tree are put together.
public struct EvaluationLevel: Sendable, Hashable, Codable {
    /// How children's vectors become their parent's; `nil` for that of the evaluation.
    @ExplicitNull public var `operator`: FuzzyOperator?
    /// Whether vectors of this level are rescaled to sum 1; `nil` for that of the evaluation.
    @ExplicitNull public var normalize: Bool?

    private enum CodingKeys: String, CodingKey {
        case `operator`
        case normalize
    }

    /// Makes a level.
    ///
    /// - Parameters:
    ///   - operator: How children's vectors become their parent's; `nil` for that of the evaluation.
    ///   - normalize: Whether vectors of this level are rescaled to sum 1; `nil` for that of the evaluation.
    public init(operator: FuzzyOperator? = nil, normalize: Bool? = nil) {
        _operator = ExplicitNull(wrappedValue: `operator`)
        _normalize = ExplicitNull(wrappedValue: normalize)
    }

    /// Reads a level; both keys may be left out.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: What the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            operator: try values.decodeIfPresent(FuzzyOperator.self, forKey: .operator),
            normalize: try values.decodeIfPresent(Bool.self, forKey: .normalize))
    }
}
