/// A measure: a number that tells how far an objective is reached.
///
/// ``series`` holds its values period by period. What is judged is the *reading*: the latest value, or the sum or mean of the last
/// ``window`` values, so that a yearly target can stand over monthly values and a season does not look like a trend.
public struct ScorecardMeasure: Sendable, Hashable, Codable {
    /// What results refer to it by.
    public var id: String
    /// What is measured.
    public var name: String
    /// The id of its objective.
    public var objective: String
    /// The unit of its values, such as `CNY million` or `hours`.
    @ExplicitNull public var unit: String?
    /// Where its values come from.
    @ExplicitNull public var source: String?
    /// Which values are better.
    public var direction: MeasureDirection
    /// Whether it moves before or after the result that it stands for.
    @ExplicitNull public var timing: MeasureTiming?
    /// Whether it tells how the work is done or what comes of it.
    @ExplicitNull public var focus: MeasureFocus?
    /// Whether it is an absolute figure or one relative to another.
    @ExplicitNull public var scale: MeasureScale?
    /// Where it stood before.
    @ExplicitNull public var baseline: MeasureBaseline?
    /// Where it is to stand, and by when.
    @ExplicitNull public var target: MeasureTarget?
    /// From which achievement on it is green or amber; those of the scorecard where there are none.
    @ExplicitNull public var thresholds: StatusThresholds?
    /// How values become what is judged.
    public var reading: MeasureReading
    /// Over how many periods a sum or mean reaches, at least 1.
    public var window: Int
    /// Its weight within its objective, at least 0; equal ones where no measure of the objective has one.
    @ExplicitNull public var weight: Double?
    /// Its values, one a period, in any order.
    public var series: [PeriodValue]

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - id: What results refer to it by.
    ///   - name: What is measured.
    ///   - objective: The id of its objective.
    ///   - unit: The unit of its values, such as `CNY million` or `hours`.
    ///   - source: Where its values come from.
    ///   - direction: Which values are better.
    ///   - timing: Whether it moves before or after the result that it stands for.
    ///   - focus: Whether it tells how the work is done or what comes of it.
    ///   - scale: Whether it is an absolute figure or one relative to another.
    ///   - baseline: Where it stood before.
    ///   - target: Where it is to stand, and by when.
    ///   - thresholds: From which achievement on it is green or amber; those of the scorecard where there are none.
    ///   - reading: How values become what is judged.
    ///   - window: Over how many periods a sum or mean reaches, at least 1.
    ///   - weight: Its weight within its objective, at least 0; equal ones where no measure of the objective has one.
    ///   - series: Its values, one a period, in any order.
    public init(
        id: String, name: String, objective: String, unit: String? = nil, source: String? = nil, direction: MeasureDirection,
        timing: MeasureTiming? = nil, focus: MeasureFocus? = nil, scale: MeasureScale? = nil, baseline: MeasureBaseline? = nil,
        target: MeasureTarget? = nil, thresholds: StatusThresholds? = nil, reading: MeasureReading = .latest, window: Int = 1,
        weight: Double? = nil, series: [PeriodValue] = []
    ) {
        self.id = id
        self.name = name
        self.objective = objective
        self.direction = direction
        self.reading = reading
        self.window = window
        self.series = series
        _unit = ExplicitNull(wrappedValue: unit)
        _source = ExplicitNull(wrappedValue: source)
        _timing = ExplicitNull(wrappedValue: timing)
        _focus = ExplicitNull(wrappedValue: focus)
        _scale = ExplicitNull(wrappedValue: scale)
        _baseline = ExplicitNull(wrappedValue: baseline)
        _target = ExplicitNull(wrappedValue: target)
        _thresholds = ExplicitNull(wrappedValue: thresholds)
        _weight = ExplicitNull(wrappedValue: weight)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id
        case name
        case objective
        case unit
        case source
        case direction
        case timing
        case focus
        case scale
        case baseline
        case target
        case thresholds
        case reading
        case window
        case weight
        case series
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
        objective = try values.decode(String.self, forKey: .objective)
        _unit = ExplicitNull(wrappedValue: try values.decodeIfPresent(String.self, forKey: .unit))
        _source = ExplicitNull(wrappedValue: try values.decodeIfPresent(String.self, forKey: .source))
        direction = try values.decode(MeasureDirection.self, forKey: .direction)
        _timing = ExplicitNull(wrappedValue: try values.decodeIfPresent(MeasureTiming.self, forKey: .timing))
        _focus = ExplicitNull(wrappedValue: try values.decodeIfPresent(MeasureFocus.self, forKey: .focus))
        _scale = ExplicitNull(wrappedValue: try values.decodeIfPresent(MeasureScale.self, forKey: .scale))
        _baseline = ExplicitNull(wrappedValue: try values.decodeIfPresent(MeasureBaseline.self, forKey: .baseline))
        _target = ExplicitNull(wrappedValue: try values.decodeIfPresent(MeasureTarget.self, forKey: .target))
        _thresholds = ExplicitNull(wrappedValue: try values.decodeIfPresent(StatusThresholds.self, forKey: .thresholds))
        reading = try values.decodeIfPresent(MeasureReading.self, forKey: .reading) ?? .latest
        window = try values.decodeIfPresent(Int.self, forKey: .window) ?? 1
        _weight = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .weight))
        series = try values.decodeIfPresent([PeriodValue].self, forKey: .series) ?? []
    }
}
