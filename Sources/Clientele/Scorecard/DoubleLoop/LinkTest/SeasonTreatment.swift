/// What was done about the seasons before a link was tested.
public enum SeasonTreatment: String, Sendable, Hashable, Codable, CaseIterable {
    /// Each place of the cycle got its own mean, in the cause and in the effect.
    case removed
    /// A cycle was named, but one of the series spans less than two, so that a season cannot be told from a change: nothing
    /// was tested.
    case fewerThanTwoCycles
    /// No cycle was named: nothing was done.
    case notAsked
}
