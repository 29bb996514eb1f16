/// Whether a lead qualifies, as far as can be said.
public enum LeadStanding: String, Sendable, Hashable, Codable, CaseIterable {
    /// It qualifies whatever the unknown answers turn out.
    case qualified
    /// The unknown answers decide.
    case undecided
    /// It does not qualify whatever the unknown answers turn out.
    case unqualified

    init(_ score: LeadScore, from threshold: Double) {
        // Sums of weights may miss a threshold by rounding.
        let limit = threshold - 1e-9
        self = score.lowest >= limit ? .qualified : score.highest < limit ? .unqualified : .undecided
    }
}
