/// Why a link cannot be tested.
public enum LinkDataGap: String, Sendable, Hashable, Codable, CaseIterable {
    /// There are fewer pairs of cause and effect than the test needs.
    case tooFewPairs
    /// A cycle of seasons was named, and a series spans less than two: a season that both share would look like a link.
    case fewerThanTwoCycles
    /// The cause does not vary beyond its trend and its seasons.
    case causeDoesNotVary
    /// The effect does not vary beyond its trend and its seasons.
    case effectDoesNotVary
}
