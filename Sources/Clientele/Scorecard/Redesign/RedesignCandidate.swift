/// A process that might be redesigned, as those who know it judge it; every judgement is a number from 0 to 1.
public struct RedesignCandidate: Sendable, Hashable, Codable {
    /// What results refer to it by.
    public var id: String
    /// What the process does.
    public var name: String
    /// The key process that it is part of.
    @ExplicitNull public var process: CustomerProcess?
    /// How well it performs today: 0 for badly, 1 for as well as can be.
    public var performance: Double
    /// How much depends on it.
    public var importance: Double
    /// How feasible a redesign is.
    public var feasibility: Double
    /// How much of it customers would miss: 0 for work that nobody would.
    @ExplicitNull public var addsValue: Double?
    /// How complicated it is: forms, variants, approvals, exceptions.
    @ExplicitNull public var complexity: Double?
    /// How much it is broken up between people, departments and systems.
    @ExplicitNull public var fragmentation: Double?
    /// How much of it is repetitive work by hand, such as copying data.
    @ExplicitNull public var manualWork: Double?

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - id: What results refer to it by.
    ///   - name: What the process does.
    ///   - process: The key process that it is part of.
    ///   - performance: How well it performs today: 0 for badly, 1 for as well as can be.
    ///   - importance: How much depends on it.
    ///   - feasibility: How feasible a redesign is.
    ///   - addsValue: How much of it customers would miss: 0 for work that nobody would.
    ///   - complexity: How complicated it is: forms, variants, approvals, exceptions.
    ///   - fragmentation: How much it is broken up between people, departments and systems.
    ///   - manualWork: How much of it is repetitive work by hand, such as copying data.
    public init(
        id: String, name: String, process: CustomerProcess? = nil, performance: Double, importance: Double, feasibility: Double,
        addsValue: Double? = nil, complexity: Double? = nil, fragmentation: Double? = nil, manualWork: Double? = nil
    ) {
        self.id = id
        self.name = name
        self.performance = performance
        self.importance = importance
        self.feasibility = feasibility
        _process = ExplicitNull(wrappedValue: process)
        _addsValue = ExplicitNull(wrappedValue: addsValue)
        _complexity = ExplicitNull(wrappedValue: complexity)
        _fragmentation = ExplicitNull(wrappedValue: fragmentation)
        _manualWork = ExplicitNull(wrappedValue: manualWork)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, name, process, performance, importance, feasibility, addsValue, complexity, fragmentation, manualWork
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
        _process = ExplicitNull(wrappedValue: try values.decodeIfPresent(CustomerProcess.self, forKey: .process))
        performance = try values.decode(Double.self, forKey: .performance)
        importance = try values.decode(Double.self, forKey: .importance)
        feasibility = try values.decode(Double.self, forKey: .feasibility)
        _addsValue = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .addsValue))
        _complexity = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .complexity))
        _fragmentation = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .fragmentation))
        _manualWork = ExplicitNull(wrappedValue: try values.decodeIfPresent(Double.self, forKey: .manualWork))
    }
}
