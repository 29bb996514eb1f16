/// The result of a ``CustomerSegmentation``: the overview, and every customer's place.
public struct Segmentation: Codable, Sendable, Equatable {
    /// Classes, segments, tiers, concentration, cut points and reconciliation: what the tool prints.
    public var overview: SegmentationOverview
    /// Every customer with a purchase occasion, in byte order of the ids.
    public var customers: SegmentedCustomers
}
