/// One stage of a ``StageVocabulary`` and the customer states that it stands for.
public struct VocabularyStage: Sendable, Hashable, Codable {
    /// The stage's name in its vocabulary.
    public var name: String
    /// The states that it covers, the one that it is read as first; empty for a stage that says nothing of the lifecycle.
    public var states: [CustomerState]

    /// Makes a stage.
    ///
    /// - Parameters:
    ///   - name: The stage's name in its vocabulary.
    ///   - states: The states that it covers, the one that it is read as first.
    public init(_ name: String, _ states: CustomerState...) {
        self.name = name
        self.states = states
    }

    /// The state that the stage is read as: the first of ``states``.
    public var state: CustomerState? { states.first }
}
