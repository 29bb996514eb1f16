/// Where a measure is to stand, and by when.
///
/// A target is to be a number, within reach with effort, and backed by an action; what is missing is told by ``Scorecard/review``.
public struct MeasureTarget: Sendable, Hashable, Codable {
    /// The reading that is aimed at, in the unit of the measure.
    @ExplicitNull public var value: Double?
    /// The day by which it is to be reached.
    @ExplicitNull public var date: CalendarDay?
    /// For a measure that is best on target, how far to either side still counts as on it.
    @ExplicitNull public var tolerance: Double?
    /// How far it is within reach.
    @ExplicitNull public var reach: TargetReach?
    /// The ids of the initiatives that are to bring it about.
    public var actions: [String]
    /// Readings planned on the way; between them the plan runs straight.
    public var milestones: [PeriodValue]

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - value: The reading that is aimed at, in the unit of the measure.
    ///   - date: The day by which it is to be reached.
    ///   - tolerance: For a measure that is best on target, how far to either side still counts as on it.
    ///   - reach: How far it is within reach.
    ///   - actions: The ids of the initiatives that are to bring it about.
    ///   - milestones: Readings planned on the way; between them the plan runs straight.
    public init(
        value: Double? = nil, date: CalendarDay? = nil, tolerance: Double? = nil, reach: TargetReach? = nil, actions: [String] = [],
        milestones: [PeriodValue] = []
    ) {
        self.actions = actions
        self.milestones = milestones
        _value = ExplicitNull(wrappedValue: value)
        _date = ExplicitNull(wrappedValue: date)
        _tolerance = ExplicitNull(wrappedValue: tolerance)
        _reach = ExplicitNull(wrappedValue: reach)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case value, date, tolerance, reach, actions, milestones
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        _value = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .value))
        _date = ExplicitNull(wrappedValue: try values.decodeIfPresent(CalendarDay.self, forKey: .date))
        _tolerance = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .tolerance))
        _reach = ExplicitNull(wrappedValue: try values.decodeIfPresent(TargetReach.self, forKey: .reach))
        actions = try values.decodeIfPresent([String].self, forKey: .actions) ?? []
        milestones = try values.decodeIfPresent([PeriodValue].self, forKey: .milestones) ?? []
    }
}
