/// A hypothesis of cause and effect: that moving one objective will move another, after a number of periods.
///
/// What is expected is declared before it is looked for: a lag or a direction chosen to fit the data tests nothing.
public struct CauseEffectLink: Sendable, Hashable, Codable {
    /// The id of the objective that is the cause.
    public var from: String
    /// The id of the objective that is the effect.
    public var to: String
    /// Whether the effect is to get better or worse as the cause gets better.
    public var direction: LinkDirection
    /// How strong it is expected to be: a correlation, above 0 and up to 1.
    @ExplicitNull public var strength: Double?
    /// After how many periods the effect is expected, at least 0.
    @ExplicitNull public var lag: Int?
    /// The id of the measure that stands for the cause in tests; the score of the objective where there is none.
    @ExplicitNull public var fromMeasure: String?
    /// The id of the measure that stands for the effect in tests; the score of the objective where there is none.
    @ExplicitNull public var toMeasure: String?

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - from: The id of the objective that is the cause.
    ///   - to: The id of the objective that is the effect.
    ///   - direction: Whether the effect is to get better or worse as the cause gets better.
    ///   - strength: How strong it is expected to be: a correlation, above 0 and up to 1.
    ///   - lag: After how many periods the effect is expected, at least 0.
    ///   - fromMeasure: The id of the measure that stands for the cause in tests; the score of the objective where there is none.
    ///   - toMeasure: The id of the measure that stands for the effect in tests; the score of the objective where there is none.
    public init(
        from: String, to: String, direction: LinkDirection = .positive, strength: Double? = nil, lag: Int? = nil,
        fromMeasure: String? = nil, toMeasure: String? = nil
    ) {
        self.from = from
        self.to = to
        self.direction = direction
        _strength = ExplicitNull(wrappedValue: strength)
        _lag = ExplicitNull(wrappedValue: lag)
        _fromMeasure = ExplicitNull(wrappedValue: fromMeasure)
        _toMeasure = ExplicitNull(wrappedValue: toMeasure)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case from, to, direction, strength, lag, fromMeasure, toMeasure
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        from = try values.decode(String.self, forKey: .from)
        to = try values.decode(String.self, forKey: .to)
        direction = try values.decodeIfPresent(LinkDirection.self, forKey: .direction) ?? .positive
        _strength = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .strength))
        _lag = ExplicitNull(wrappedValue: try values.decodeIfPresent(Int.self, forKey: .lag))
        _fromMeasure = ExplicitNull(wrappedValue: try values.decodeIfPresent(String.self, forKey: .fromMeasure))
        _toMeasure = ExplicitNull(wrappedValue: try values.decodeIfPresent(String.self, forKey: .toMeasure))
    }
}
