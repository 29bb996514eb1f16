/// An objective: something that the strategy wants to reach.
///
/// Measures tell how far it is reached. Where it is also judged as a whole, from time to time and apart from its measures, those judgements
/// can be given as its ``series``: they are then what its measures are expected to move with.
public struct ScorecardObjective: Sendable, Hashable, Codable {
    /// What measures, initiatives and links refer to it by.
    public var id: String
    /// What is to be reached.
    public var name: String
    /// The id of its perspective.
    public var perspective: String
    /// The id of its theme.
    @ExplicitNull public var theme: String?
    /// For a financial objective, which of the two paths it is on.
    @ExplicitNull public var path: FinancialPath?
    /// For a process objective, the key process that it is part of.
    @ExplicitNull public var process: CustomerProcess?
    /// Its weight within its perspective, at least 0; equal ones where no objective of the perspective has one.
    @ExplicitNull public var weight: Double?
    /// How far it was judged to be reached, more being better, on any scale.
    public var series: [PeriodValue]

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - id: What measures, initiatives and links refer to it by.
    ///   - name: What is to be reached.
    ///   - perspective: The id of its perspective.
    ///   - theme: The id of its theme.
    ///   - path: For a financial objective, which of the two paths it is on.
    ///   - process: For a process objective, the key process that it is part of.
    ///   - weight: Its weight within its perspective, at least 0; equal ones where no objective of the perspective has one.
    ///   - series: How far it was judged to be reached, more being better, on any scale.
    public init(
        id: String, name: String, perspective: String, theme: String? = nil, path: FinancialPath? = nil, process: CustomerProcess? = nil,
        weight: Double? = nil, series: [PeriodValue] = []
    ) {
        self.id = id
        self.name = name
        self.perspective = perspective
        self.series = series
        _theme = ExplicitNull(wrappedValue: theme)
        _path = ExplicitNull(wrappedValue: path)
        _process = ExplicitNull(wrappedValue: process)
        _weight = ExplicitNull(wrappedValue: weight)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, name, perspective, theme, path, process, weight, series
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
        perspective = try values.decode(String.self, forKey: .perspective)
        _theme = ExplicitNull(wrappedValue: try values.decodeIfPresent(String.self, forKey: .theme))
        _path = ExplicitNull(wrappedValue: try values.decodeIfPresent(FinancialPath.self, forKey: .path))
        _process = ExplicitNull(wrappedValue: try values.decodeIfPresent(CustomerProcess.self, forKey: .process))
        _weight = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .weight))
        series = try values.decodeIfPresent([PeriodValue].self, forKey: .series) ?? []
    }
}
