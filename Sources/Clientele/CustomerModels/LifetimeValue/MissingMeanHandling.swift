/// What a valuation does about customers whose expected spend does not exist, because the tail of all spends is too heavy.
public enum MissingMeanHandling: String, Sendable, Hashable, Codable, CaseIterable {
    /// The valuation throws, and the error says what to do.
    case refuse
    /// The median takes the place of the mean for those customers; the result says so and counts them.
    case useMedian
}
