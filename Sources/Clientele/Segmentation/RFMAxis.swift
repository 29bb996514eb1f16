/// The three axes of an RFM score.
public enum RFMAxis: String, Sendable, Hashable, Codable, CaseIterable {
    /// Calendar days since the last occasion; fewer are better.
    case recency
    /// How many occasions; more are better.
    case frequency
    /// What the customer's rows add up to; more is better.
    case monetary
}
