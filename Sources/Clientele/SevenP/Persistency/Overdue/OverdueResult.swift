/// How long customers have been silent, measured by their own rhythm.
///
/// The overdue index is the silence by the mean interval between the customer's own occasions: 1 where the next purchase falls due. One-time
/// buyers are measured by the base's interval, the median of the own ones.
public struct OverdueResult: Codable, Sendable, Hashable {
    /// The base's interval in days; `null` where nobody bought again, and one-time buyers have no index.
    @ExplicitNull public var baseIntervalDays: Double?
    /// From which index on a customer is overdue.
    public var overdueFrom: Double
    /// From which index on a customer counts as gone rather than overdue.
    public var goneFrom: Double
    /// How many customers have an index.
    public var customers: Int
    /// How many are overdue.
    public var overdue: Int
    /// The share of the overdue among those who have an index and are not gone, with Wilson's interval.
    @ExplicitNull public var overdueShare: Estimate?
    /// What the overdue brought in a year, up to the last purchase of each.
    public var overdueYearlyValue: DecimalAmount
    /// The overdue among the most valuable customers who are not gone.
    public var valuable: OverdueValuable
    /// How many customers have an index within bounds.
    public var classes: [OverdueClass]
    /// The overdue with the most yearly value, at most as many as asked for.
    public var listed: [OverdueCustomer]
}
