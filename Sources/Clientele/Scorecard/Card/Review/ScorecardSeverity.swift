/// How much a finding weighs.
public enum ScorecardSeverity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// It contradicts itself or refers to what is not there: results leave it out or take it another way, as the finding says.
    case defect
    /// It can be worked with, but an expert would send it back.
    case weakness
    /// Something to know.
    case note

    /// Whether one weighs more than another.
    ///
    /// - Parameters:
    ///   - left: The first.
    ///   - right: The second.
    /// - Returns: `true` when the first weighs more.
    public static func < (left: ScorecardSeverity, right: ScorecardSeverity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .defect: 0
        case .weakness: 1
        case .note: 2
        }
    }
}
