/// Where a measure stood before the strategy.
public struct MeasureBaseline: Sendable, Hashable, Codable {
    /// The reading at the time, in the unit of the measure.
    public var value: Double
    /// The day from which the way to the target is counted.
    @ExplicitNull public var date: CalendarDay?

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - value: The reading at the time, in the unit of the measure.
    ///   - date: The day from which the way to the target is counted.
    public init(
        value: Double, date: CalendarDay? = nil
    ) {
        self.value = value
        _date = ExplicitNull(wrappedValue: date)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case value, date
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        value = try values.decode(Double.self, forKey: .value)
        _date = ExplicitNull(wrappedValue: try values.decodeIfPresent(CalendarDay.self, forKey: .date))
    }
}
