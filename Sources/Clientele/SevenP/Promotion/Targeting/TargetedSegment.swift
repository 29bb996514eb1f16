/// One segment as it stands today, and how many of it are to be contacted.
public struct TargetedSegment: Codable, Sendable, Hashable {
    /// The segment.
    public var segment: String
    /// How many customers are in it.
    public var customers: Int
    /// The uplift that a contact is expected to bring.
    public var expectedUplift: Double
    /// What a contact is expected to bring, its cost taken away, in units of the currency.
    public var expectedProfitPerContact: Double
    /// How many of the customers are to be contacted.
    public var chosen: Int
}
