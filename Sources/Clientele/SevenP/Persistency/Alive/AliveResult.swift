/// How many customers are still customers, by a repeat-buying model: BG/NBD (Fader, Hardie & Lee 2005), in weeks.
public struct AliveResult: Codable, Sendable, Hashable {
    /// The model.
    public var model: RepeatBuyingModelKind
    /// What is told of each parameter.
    public var parameters: [ParameterEstimate]
    /// How many customers there are.
    public var customers: Int
    /// How many of them the model was fitted to.
    public var fittedCustomers: Int
    /// The expected number of customers who are alive; the interval is that of the mean, by the delta method.
    public var active: Estimate
    /// The same as a share of the customers.
    public var activeShare: Estimate
    /// How many customers have a probability within each tenth, from 0–0.1 to 0.9–1.
    public var distribution: [Int]
    /// The customers by how recently and how often they bought; segments without customers are left out.
    public var segments: [AliveSegment]
    /// Whether the purchases look as if they began in mid-life, which makes old customers look young to the model.
    @ExplicitNull public var leftTruncation: LeftTruncationCheck?
}
