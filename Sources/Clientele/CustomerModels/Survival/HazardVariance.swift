/// Which variance a cumulative hazard has.
public enum HazardVariance: String, Sendable, Hashable, Codable, CaseIterable {
    /// The sum of d / n² (Aalen 1978): events come one by one and ties are rounding.
    case poisson
    /// The sum of d (n − d) / n³: events happen at set times, such as renewals (Aalen, Borgan & Gjessing 2008, section 3.1).
    case binomial
}
