/// What the counts of a cohort can tell of the parameters of a ``RetentionModel``.
///
/// Where the likelihood has no maximum inside the range of the parameters, a fit says so and gives what can be told, instead of parameters in
/// the thousands that mean nothing.
public enum RetentionIdentifiability: String, Codable, Sendable, Hashable, CaseIterable {
    /// The parameters are those of the maximum.
    case identified
    /// There is a maximum, but a constant churn rate explains the counts nearly as well (likelihood ratio not significant at 5 %), so the
    /// parameters are known vaguely.
    case weakHeterogeneity
    /// The retention rate does not rise as it does when customers differ: the likelihood is largest for customers who are all alike, with α
    /// and β infinite. What can be told is how all of them churn.
    case homogeneous
    /// Nobody left: the churn rate has an upper limit only.
    case nobodyLeaves
    /// Everybody left at the first renewal: nothing is known of later ones.
    case everybodyLeavesAtOnce
    /// All who left did so at the first renewal: the likelihood is largest for customers who either leave at once or never, with α and β 0.
    case nobodyLeavesLater
    /// Only one renewal was seen, which tells one rate and not two parameters.
    case onePeriod
    /// There are fewer renewals than parameters.
    case tooFewPeriods
    /// No customer came to a decision.
    case noDecisions
    /// The likelihood is largest where a parameter is at the end of the range that was searched.
    case atBoundary
    /// The search stopped before it reached a maximum.
    case notConverged

    /// Whether there are parameters.
    public var hasParameters: Bool { self == .identified || self == .weakHeterogeneity }

    /// What it means, in one sentence.
    public var explanation: String {
        switch self {
        case .identified: "the parameters are those of the maximum of the likelihood"
        case .weakHeterogeneity:
            "customers hardly differ: a constant churn rate explains the counts nearly as well, so the parameters are known vaguely"
        case .homogeneous: "retention does not rise as it would if customers differed, so the chance to churn is taken as alike for all"
        case .nobodyLeaves: "nobody left, so the churn rate has an upper limit only"
        case .everybodyLeavesAtOnce: "everybody left at the first renewal, so nothing is known of later ones"
        case .nobodyLeavesLater: "all who left did so at the first renewal, so later churn is too rare to be told"
        case .onePeriod: "only one renewal was seen, which tells one rate and no trend"
        case .tooFewPeriods: "there are fewer renewals than parameters"
        case .noDecisions: "no customer came to a renewal"
        case .atBoundary: "the likelihood is largest at the end of the range of a parameter"
        case .notConverged: "the search for the maximum stopped before it got there"
        }
    }
}
