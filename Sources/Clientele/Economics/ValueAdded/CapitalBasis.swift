/// Which invested capital the charge of a year is on.
public enum CapitalBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// What was invested when the year began (Stewart 1991, "The Quest for Value"): what the year had to work with.
    case opening
    /// The mean of what was invested when the year began and when it ended, for capital that came in during the year.
    case average
}
