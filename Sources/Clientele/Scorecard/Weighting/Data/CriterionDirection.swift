/// Whether more of a criterion is better or worse.
public enum CriterionDirection: String, Sendable, Hashable, Codable, CaseIterable {
    /// More is better.
    case benefit
    /// Less is better.
    case cost
}
