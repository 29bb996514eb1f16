/// How what an indicator adds to a score was found.
public enum ContributionMethod: String, Sendable, Hashable, Codable, CaseIterable {
    /// The score is a sum over the indicators, and these are its terms. So it is where every node averages its children.
    case sum
    /// The score less the score without the indicator, its siblings sharing its weight; these do not sum to the score. A positive number lifts the
    /// score, a negative one lowers it.
    case leaveOut
}
