/// How many customers came to decide at the end of a period, and how many left.
public struct ObservedRetention: Codable, Sendable, Hashable {
    /// The period, from 1.
    public var period: Int
    /// How many decided.
    public var atRisk: Int
    /// How many of them left.
    public var lost: Int

    /// Makes the counts of a period.
    ///
    /// - Parameters:
    ///   - period: The period, from 1.
    ///   - atRisk: How many decided.
    ///   - lost: How many of them left.
    public init(period: Int, atRisk: Int, lost: Int) {
        self.period = period
        self.atRisk = atRisk
        self.lost = lost
    }

    /// The share of those who renewed, or `nil` when nobody decided.
    public var rate: Double? { atRisk > 0 ? Double(atRisk - lost) / Double(atRisk) : nil }
}
