/// Something that shows a cause to be real.
public struct CauseEvidence: Sendable, Hashable, Codable {
    /// What was seen.
    public var statement: String
    /// Where it was seen.
    @ExplicitNull public var source: String?
    /// When it was seen.
    @ExplicitNull public var date: CalendarDay?

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - statement: What was seen.
    ///   - source: Where it was seen.
    ///   - date: When it was seen.
    public init(
        statement: String, source: String? = nil, date: CalendarDay? = nil
    ) {
        self.statement = statement
        _source = ExplicitNull(wrappedValue: source)
        _date = ExplicitNull(wrappedValue: date)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case statement, source, date
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        statement = try values.decode(String.self, forKey: .statement)
        _source = ExplicitNull(wrappedValue: try values.decodeIfPresent(String.self, forKey: .source))
        _date = ExplicitNull(wrappedValue: try values.decodeIfPresent(CalendarDay.self, forKey: .date))
    }
}
