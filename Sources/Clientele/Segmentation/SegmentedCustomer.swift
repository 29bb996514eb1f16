/// One customer's place in a segmentation.
public struct SegmentedCustomer: Codable, Sendable, Hashable {
    /// Which customer.
    public var customerID: CustomerID
    /// Calendar days from the last occasion to the day of the analysis.
    public var recencyDays: Int
    /// How many purchase occasions there are.
    public var frequency: Int
    /// The sum of all the customer's rows, refunds taken away.
    public var monetary: DecimalAmount
    /// The three scores.
    public var scores: RFMCell
    /// The named segment.
    public var segment: String
    /// The value class.
    public var valueClass: String
    /// The tier.
    public var tier: String
    /// The share of resamples that put the customer in this value class, 0 to 1; `null` without a bootstrap.
    @ExplicitNull public var classStability: Double?
}
