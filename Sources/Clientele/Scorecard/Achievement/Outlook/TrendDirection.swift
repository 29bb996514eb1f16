/// Where the values of a measure are heading.
public enum TrendDirection: String, Sendable, Hashable, Codable, CaseIterable {
    /// They get better, and not by chance.
    case improving
    /// They get worse, and not by chance.
    case worsening
    /// A trend is not shown, which does not say that there is none.
    case notShown
}
