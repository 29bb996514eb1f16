/// Of the customers who ever were in one stage, how many entered another some time later, directly or by way of others.
///
/// Customers who came lately have had less time to get there, so a rate understates what will become of them. The interval is Wilson's
/// (1927, "Probable Inference, the Law of Succession, and Statistical Inference") at 95 %.
///
/// ```swift
/// let conversion = StageConversion(from: "firstTime", to: "repeat", customers: 200, reached: 50)
/// print(conversion.rate ?? -1)  // 0.25
/// ```
public struct StageConversion: Sendable, Hashable, Codable {
    /// The stage they were in.
    public var from: String
    /// The stage they may have entered later.
    public var to: String
    /// How many ever were in the first.
    public var customers: Int
    /// How many of them entered the second later.
    public var reached: Int
    /// The share of those who did; `nil` when nobody was in the first.
    @ExplicitNull public var rate: Double?
    /// The lower end of the 95 % interval of the rate.
    @ExplicitNull public var lower: Double?
    /// The upper end of the 95 % interval of the rate.
    @ExplicitNull public var upper: Double?

    /// Makes a conversion from its counts.
    ///
    /// - Parameters:
    ///   - from: The stage they were in.
    ///   - to: The stage they may have entered later.
    ///   - customers: How many ever were in the first.
    ///   - reached: How many of them entered the second later; there is no rate for counts outside 0 to `customers`.
    public init(from: String, to: String, customers: Int, reached: Int) {
        self.from = from
        self.to = to
        self.customers = customers
        self.reached = reached
        let estimate = Estimate.wilson(Double(reached), of: Double(customers))
        rate = estimate?.value
        lower = estimate?.lower
        upper = estimate?.upper
    }
}
