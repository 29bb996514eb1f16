/// From which product or category to which customers go at their next purchase.
///
/// A purchase is a customer-day, and stands for what was bought of the largest amount on it. Rows are what was bought, columns what was bought next;
/// the most bought ones each have their own, all others share the last one.
public struct SwitchingMatrix: Codable, Sendable, Hashable {
    /// The products or categories of the rows and columns; the last one is `null`, for all others.
    public var items: [String?]
    /// How often each was followed by each, row by row.
    public var counts: [[Int]]
    /// The shares of each row.
    public var rates: [[Double?]]
    /// How often each was followed by itself, with Wilson's interval as if purchases were independent; for all others by any of them.
    public var repeatRates: [Estimate?]
    /// The share of each among all next purchases: the repeat rate it would have if customers chose anew each time.
    public var nextShares: [Double]
    /// How many steps there are from one purchase to the next.
    public var transitions: Int
    /// How many of them led to the same product or category.
    public var repeats: Int
    /// The share of these, with Wilson's interval as if purchases were independent.
    @ExplicitNull public var repeatRate: Estimate?
}
