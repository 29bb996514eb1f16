/// How many customers are expected to buy within some days.
public struct DueBuyers: Sendable, Hashable, Codable {
    /// Within how many days from today.
    public var days: Int
    /// How many customers buy at least once; the interval of the mean leaves the uncertainty of the model's parameters out.
    public var customers: ForecastCount
}
