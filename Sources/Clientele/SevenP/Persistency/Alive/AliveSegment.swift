/// How likely customers of one recency and frequency are to be alive.
public struct AliveSegment: Codable, Sendable, Hashable {
    /// The fewest days since the last occasion.
    public var silenceFrom: Int
    /// The most; `null` for the open class.
    @ExplicitNull public var silenceTo: Int?
    /// The fewest occasions.
    public var occasionsFrom: Int
    /// The most; `null` for the open class.
    @ExplicitNull public var occasionsTo: Int?
    /// How many customers.
    public var customers: Int
    /// How many of them are expected to be alive.
    public var expectedActive: Double
    /// That as a share: the mean probability.
    public var meanProbability: Double

    /// The bounds of the classes of silence in days.
    static let silences: [(from: Int, to: Int?)] = [(0, 30), (31, 90), (91, 180), (181, 365), (366, 730), (731, nil)]
}
