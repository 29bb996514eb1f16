/// The share of new customers who have bought again by a number of days after the first occasion.
public struct SecondPurchaseShare: Codable, Sendable, Hashable {
    /// How many days after the first occasion.
    public var days: Int
    /// The share; `null` where nobody has been watched for so long.
    @ExplicitNull public var share: Double?
    /// The lower end of its interval (log-log scale); `null` where the share is 0 or 1.
    @ExplicitNull public var lower: Double?
    /// The upper end of its interval; `null` where the share is 0 or 1.
    @ExplicitNull public var upper: Double?
}
