/// How many customers have bought again.
public struct RepeatRateResult: Codable, Sendable, Hashable {
    /// How many customers have an occasion by the day of the analysis.
    public var customers: Int
    /// How many of them have at least two.
    public var repeaters: Int
    /// How many occasions there are.
    public var occasions: Int
    /// The share who bought again, with Wilson's interval; `null` without customers.
    ///
    /// Late customers have had little time to come back, so the share falls where many are new; the windows do not have this fault.
    @ExplicitNull public var rate: Estimate?
    /// How many customers are new: their first occasion in the data is likely the first there was.
    public var newCustomers: Int
    /// Of the new customers who have had the whole window, the share who bought again within it.
    public var windows: [RepeatWindow]
    /// How many customers have how many occasions.
    public var byOccasions: [OccasionClass]
}
