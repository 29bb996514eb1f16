/// How often an alternative reaches each rank when weights vary.
public struct RankAcceptability: Sendable, Hashable, Codable {
    /// The alternative.
    public let name: String
    /// Its value with the weights as given.
    public let value: Double
    /// Its rank with the weights as given, from 1 for the best; equal alternatives share the mean of their ranks.
    public let rank: Double
    /// The share of draws in which it reaches the first, second, … rank; in a draw in which alternatives are equal, each reaches their ranks by halves,
    /// thirds and so on.
    public let shares: [Double]
}
