/// Which of the seven analyses of a customer base a result belongs to.
///
/// ```swift
/// print(SevenPSubject.allCases.map(\.rawValue).count)  // 7
/// ```
public enum SevenPSubject: String, Sendable, Hashable, Codable, CaseIterable {
    /// Who they are.
    case profiling
    /// Whether they stay.
    case persistency
    /// What they are worth.
    case profitability
    /// How they buy.
    case performance
    /// What comes next.
    case prospecting
    /// What goes together.
    case product
    /// What a campaign changes.
    case promotion
}
