/// Why a link cannot be tested.
public enum LinkDataGap: String, Sendable, Hashable, Codable, CaseIterable {
    /// There are fewer pairs of cause and effect than the test needs.
    case tooFewPairs
    /// The cause does not vary beyond its trend and its seasons.
    case causeDoesNotVary
    /// The effect does not vary beyond its trend and its seasons.
    case effectDoesNotVary
}
