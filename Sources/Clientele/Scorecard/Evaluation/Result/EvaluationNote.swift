/// Something to know about the result of an evaluation.
public struct EvaluationNote: Sendable, Hashable, Codable {
    /// What a note is about.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Several grades have the largest membership.
        case tie
        /// The largest membership hardly stands out.
        case lowConfidence
        /// A bounded sum reached 1 for several grades.
        case saturation
    }

    /// What it is about.
    public let kind: Kind
    /// The note as an English sentence.
    public let statement: String

    init(_ kind: Kind, _ statement: String) {
        self.kind = kind
        self.statement = statement
    }
}
