/// One named segment of a segmentation.
public struct SegmentSummary: Codable, Sendable, Hashable {
    /// The segment's name.
    public var segment: String
    /// How many customers are in it.
    public var customers: Int
    /// What its customers of positive value bring; all segments add up to the total value.
    public var value: DecimalAmount
    /// The share of customers, 0 to 1.
    public var customerShare: Double
    /// The share of the total value, 0 to 1.
    public var valueShare: Double
    /// What is done for them.
    public var treatments: [SegmentTreatment]
}
