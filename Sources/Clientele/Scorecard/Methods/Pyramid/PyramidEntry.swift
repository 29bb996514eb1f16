/// What one block of a performance pyramid holds: objectives that go down, measures that go up.
public struct PyramidEntry: Sendable, Hashable, Codable {
    /// The block.
    public var block: PyramidBlock
    /// What is to be reached there, in words.
    public var objectives: [String]
    /// What it is measured by: ids of a scorecard, or names.
    public var measures: [String]

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - block: The block.
    ///   - objectives: What is to be reached there, in words.
    ///   - measures: What it is measured by: ids of a scorecard, or names.
    public init(
        block: PyramidBlock, objectives: [String] = [], measures: [String] = []
    ) {
        self.block = block
        self.objectives = objectives
        self.measures = measures
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case block, objectives, measures
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        block = try values.decode(PyramidBlock.self, forKey: .block)
        objectives = try values.decodeIfPresent([String].self, forKey: .objectives) ?? []
        measures = try values.decodeIfPresent([String].self, forKey: .measures) ?? []
    }
}
