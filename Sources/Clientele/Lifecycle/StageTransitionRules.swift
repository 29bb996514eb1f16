/// Which changes of stage a recorded history may hold.
///
/// ```swift
/// let rules = StageTransitionRules(forwardIn: .customerStates)
/// print(rules.allows(from: "potential", to: "firstTime"), rules.allows(from: "loyal", to: "potential"))  // true false
/// print(rules.stages(after: "wonBack"))  // ["repeat", "loyal", "lost"]
/// ```
public struct StageTransitionRules: Sendable, Hashable {
    /// The stages that the rules are about.
    public let vocabulary: StageVocabulary
    /// The stages that a history may start with.
    public let entryStages: [String]
    /// For each stage by its place in the vocabulary, the places of the stages that may follow it, ascending.
    private let successors: [[Int]]

    /// The rules that a vocabulary implies by the order of its stages.
    ///
    /// - Forward by one stage or more is allowed, back is not.
    /// - A stage that is read as lost can be entered from every other.
    /// - From there the way leads to a stage that is read as won back or, where the vocabulary has none, to any that is not lost; nothing else
    ///   leads to a won-back stage. From a won-back stage the way leads to those that cover repeat or loyal customers.
    /// - A stage that says nothing of the lifecycle can be entered and left at will.
    /// - A history may start with any stage. A change from a stage to itself is none.
    ///
    /// - Parameter vocabulary: The stages.
    public init(forwardIn vocabulary: StageVocabulary) {
        self.vocabulary = vocabulary
        entryStages = vocabulary.stages.map(\.name)
        let stages = vocabulary.stages
        successors = stages.indices.map { origin in
            stages.indices.filter { StageTransitionRules.leadsForward(from: origin, to: $0, in: stages) }
        }
    }

    /// Rules that allow the changes of a list and nothing else.
    ///
    /// - Parameters:
    ///   - changes: The changes allowed, each from a stage to another; a stage may be listed as following itself.
    ///   - entryStages: The stages that a history may start with; any when `nil`.
    ///   - vocabulary: The stages.
    /// - Throws: ``ClienteleError/Code/invalidPolicy`` for a stage that is not of the vocabulary.
    public init(
        listed changes: [(from: String, to: String)], entryStages: [String]? = nil, in vocabulary: StageVocabulary
    ) throws {
        let names = vocabulary.stages.map(\.name)
        func place(_ name: String) throws -> Int {
            guard let place = names.firstIndex(of: name) else {
                throw ClienteleError(
                    .invalidPolicy, "the rules name stage '\(name)', which vocabulary '\(vocabulary.name)' has not",
                    remedy: "use one of \(names.joined(separator: ", "))")
            }
            return place
        }
        var successors = [Set<Int>](repeating: [], count: names.count)
        for change in changes { try successors[place(change.from)].insert(place(change.to)) }
        self.vocabulary = vocabulary
        self.entryStages = try entryStages?.map { names[try place($0)] } ?? names
        self.successors = successors.map { $0.sorted() }
    }

    /// Whether a history may go from one stage to another.
    ///
    /// - Parameters:
    ///   - origin: The stage before; `nil` for the start of a history.
    ///   - destination: The stage after.
    /// - Returns: `true` when the rules allow it; `false` also for a stage that is not of the vocabulary.
    public func allows(from origin: String?, to destination: String) -> Bool {
        stages(after: origin).contains(destination)
    }

    /// The stages that may follow one, in the vocabulary's order.
    ///
    /// - Parameter stage: The stage before; `nil` for the start of a history.
    /// - Returns: The stages' names; none for a stage that is not of the vocabulary.
    public func stages(after stage: String?) -> [String] {
        guard let stage else { return entryStages }
        guard let place = vocabulary.stages.firstIndex(where: { $0.name == stage }) else { return [] }
        return successors[place].map { vocabulary.stages[$0].name }
    }

    private static func leadsForward(from origin: Int, to destination: Int, in stages: [VocabularyStage]) -> Bool {
        guard origin != destination else { return false }
        let (before, after) = (stages[origin], stages[destination])
        guard let stateBefore = before.state, let stateAfter = after.state else { return true }
        switch (stateBefore, stateAfter) {
        case (.lost, .lost): return false
        case (_, .lost): return true
        case (.lost, _): return stateAfter == .wonBack || !stages.contains { $0.state == .wonBack }
        case (_, .wonBack): return false
        case (.wonBack, _): return after.states.contains(.repeat) || after.states.contains(.loyal)
        default: return origin < destination
        }
    }
}
