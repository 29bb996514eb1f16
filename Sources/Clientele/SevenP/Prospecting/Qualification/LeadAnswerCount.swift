/// How often a question about a lead was answered, and how.
public struct LeadAnswerCount: Sendable, Hashable, Codable {
    /// The question: `money`, `authority` or `need`.
    public var question: String
    /// How many leads say yes.
    public var yes: Int
    /// How many say no.
    public var no: Int
    /// Of how many it is not known.
    public var unknown: Int
}
