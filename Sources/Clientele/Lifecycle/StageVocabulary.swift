/// An ordered set of stages that some trade or product calls its customers' states by, mapped onto ``CustomerState``.
///
/// Several stages may be read as one state, and a stage may cover several states: where a vocabulary has one word for first-time and repeat
/// buyers, the stage is read as the earlier, and both states are written as it.
///
/// ```swift
/// let vocabulary = try StageVocabulary(
///     name: "club", stages: [VocabularyStage("guest", .potential, .target), VocabularyStage("member", .firstTime, .repeat, .loyal)])
/// print(vocabulary.stages(for: .repeat))  // ["member"]
/// print(vocabulary.state(of: "member") == .firstTime)  // true
/// print(vocabulary.missingStates.map(\.rawValue))  // ["lost", "wonBack"]
/// ```
public struct StageVocabulary: Sendable, Hashable {
    /// The vocabulary's name.
    public let name: String
    /// The stages in their order.
    public let stages: [VocabularyStage]

    /// Makes a vocabulary.
    ///
    /// - Parameters:
    ///   - name: The vocabulary's name.
    ///   - stages: The stages in their order.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` when there is no stage, one has no name, a name stands twice, or a stage names a state
    ///   twice.
    public init(name: String, stages: [VocabularyStage]) throws {
        let names = stages.map(\.name)
        if let repeated = names.first(where: { name in names.filter { $0 == name }.count > 1 }) {
            throw ClienteleError(
                .invalidPolicy, "stage '\(repeated)' stands twice in vocabulary '\(name)'", remedy: "name every stage differently")
        }
        guard !names.isEmpty, !names.contains("") else {
            throw ClienteleError(.invalidPolicy, "vocabulary '\(name)' lacks the name of a stage", remedy: "name at least one stage")
        }
        if let unclear = stages.first(where: { Set($0.states).count < $0.states.count }) {
            throw ClienteleError(
                .invalidPolicy, "stage '\(unclear.name)' of vocabulary '\(name)' names a state twice",
                remedy: "name each state once a stage")
        }
        self.init(name, stages)
    }

    /// A vocabulary known to be valid.
    init(_ name: String, _ stages: [VocabularyStage]) {
        self.name = name
        self.stages = stages
    }

    /// The state that a stage is read as; `nil` for a stage that says nothing of the lifecycle or is not of the vocabulary.
    ///
    /// - Parameter stage: The stage's name.
    /// - Returns: The state.
    public func state(of stage: String) -> CustomerState? {
        stages.first { $0.name == stage }?.state
    }

    /// The stages that a state can be written as, in the vocabulary's order; none for a state that the vocabulary has no word for.
    ///
    /// - Parameter state: The state.
    /// - Returns: The stages' names.
    public func stages(for state: CustomerState) -> [String] {
        stages.filter { $0.states.contains(state) }.map(\.name)
    }

    /// The states that the vocabulary has no word for.
    public var missingStates: [CustomerState] {
        CustomerState.allCases.filter { state in !stages.contains { $0.states.contains(state) } }
    }
}

extension StageVocabulary: Codable {
    private enum CodingKeys: String, CodingKey {
        case name
        case stages
    }

    /// Reads a vocabulary and checks it.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for an invalid one, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(name: values.decode(String.self, forKey: .name), stages: values.decode([VocabularyStage].self, forKey: .stages))
    }
}
