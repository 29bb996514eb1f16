/// What a ``CustomerTreatmentPolicy`` is told of a customer.
public struct CustomerTreatmentFacts: Sendable, Hashable {
    /// Sales less what was given back.
    public var netRevenue: DecimalAmount
    /// Net revenue less the cost of goods.
    public var marginalProfit: DecimalAmount
    /// What orders, questions and complaints took.
    public var costToServe: DecimalAmount
    /// What is left after all costs.
    public var netProfit: DecimalAmount
    /// What the customer may still bring, on the basis that the result states.
    public var potential: DecimalAmount
    /// The median of the potential over all buyers.
    public var medianPotential: DecimalAmount
    /// How many purchase occasions there are.
    public var occasions: Int

    /// Makes facts, for the test of a policy.
    ///
    /// - Parameters:
    ///   - netRevenue: Sales less what was given back.
    ///   - marginalProfit: Net revenue less the cost of goods.
    ///   - costToServe: What orders, questions and complaints took.
    ///   - netProfit: What is left after all costs.
    ///   - potential: What the customer may still bring.
    ///   - medianPotential: The median of the potential over all buyers.
    ///   - occasions: How many purchase occasions there are.
    public init(
        netRevenue: DecimalAmount, marginalProfit: DecimalAmount, costToServe: DecimalAmount, netProfit: DecimalAmount,
        potential: DecimalAmount, medianPotential: DecimalAmount, occasions: Int
    ) {
        self.netRevenue = netRevenue
        self.marginalProfit = marginalProfit
        self.costToServe = costToServe
        self.netProfit = netProfit
        self.potential = potential
        self.medianPotential = medianPotential
        self.occasions = occasions
    }
}
