/// An initiative: what somebody does by a date so that an objective is reached.
public struct ScorecardInitiative: Sendable, Hashable, Codable {
    /// What targets and results refer to it by.
    public var id: String
    /// What is done.
    public var name: String
    /// Who answers for it.
    @ExplicitNull public var owner: String?
    /// The day it starts.
    @ExplicitNull public var startDate: CalendarDay?
    /// The day by which it is to be done.
    @ExplicitNull public var dueDate: CalendarDay?
    /// How much of it is done, 0 to 1.
    @ExplicitNull public var progress: Double?
    /// What it costs in all, in the currency of the scorecard.
    @ExplicitNull public var cost: DecimalAmount?
    /// The ids of the objectives that it serves.
    public var objectives: [String]
    /// The ids of the causes in the cause tree that it is aimed at.
    public var causes: [String]

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - id: What targets and results refer to it by.
    ///   - name: What is done.
    ///   - owner: Who answers for it.
    ///   - startDate: The day it starts.
    ///   - dueDate: The day by which it is to be done.
    ///   - progress: How much of it is done, 0 to 1.
    ///   - cost: What it costs in all, in the currency of the scorecard.
    ///   - objectives: The ids of the objectives that it serves.
    ///   - causes: The ids of the causes in the cause tree that it is aimed at.
    public init(
        id: String, name: String, owner: String? = nil, startDate: CalendarDay? = nil, dueDate: CalendarDay? = nil,
        progress: Double? = nil, cost: DecimalAmount? = nil, objectives: [String] = [], causes: [String] = []
    ) {
        self.id = id
        self.name = name
        self.objectives = objectives
        self.causes = causes
        _owner = ExplicitNull(wrappedValue: owner)
        _startDate = ExplicitNull(wrappedValue: startDate)
        _dueDate = ExplicitNull(wrappedValue: dueDate)
        _progress = ExplicitNull(wrappedValue: progress)
        _cost = ExplicitNull(wrappedValue: cost)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, name, owner, startDate, dueDate, progress, cost, objectives, causes
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(String.self, forKey: .id)
        name = try values.decode(String.self, forKey: .name)
        _owner = ExplicitNull(wrappedValue: try values.decodeIfPresent(String.self, forKey: .owner))
        _startDate = ExplicitNull(wrappedValue: try values.decodeIfPresent(CalendarDay.self, forKey: .startDate))
        _dueDate = ExplicitNull(wrappedValue: try values.decodeIfPresent(CalendarDay.self, forKey: .dueDate))
        _progress = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .progress))
        _cost = ExplicitNull(wrappedValue: try values.decodeIfPresent(DecimalAmount.self, forKey: .cost))
        objectives = try values.decodeIfPresent([String].self, forKey: .objectives) ?? []
        causes = try values.decodeIfPresent([String].self, forKey: .causes) ?? []
    }
}
