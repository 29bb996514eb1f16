/// What a customer's potential is taken from.
public enum PotentialBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// The expected value given by ``ProfitabilityAnalysis/expectedValues``.
    case expectedValue
    /// The marginal profit of the last 365 days: what another year brings if it is like the last.
    case lastYear
}
