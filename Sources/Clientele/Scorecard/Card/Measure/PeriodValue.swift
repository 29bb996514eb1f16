/// One value of a series: the period that a day lies in, and the value there.
public struct PeriodValue: Sendable, Hashable, Codable {
    /// A day of the period, as a rule its last.
    public var date: CalendarDay
    /// The value; `null` where it is known that there is none.
    @ExplicitNull public var value: Double?

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - date: A day of the period, as a rule its last.
    ///   - value: The value; `null` where it is known that there is none.
    public init(
        date: CalendarDay, value: Double? = nil
    ) {
        self.date = date
        _value = ExplicitNull(wrappedValue: value)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case date, value
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        date = try values.decode(CalendarDay.self, forKey: .date)
        _value = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .value))
    }
}
