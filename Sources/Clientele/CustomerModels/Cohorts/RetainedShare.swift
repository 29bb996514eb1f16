/// The share of all customers who were active a number of periods after their entry, over the cohorts for which that period is over.
public struct RetainedShare: Codable, Sendable, Hashable {
    /// How many periods after the entry.
    public var periods: Int
    /// How many customers the cohorts have for which that period is over.
    public var customers: Int
    /// How many of them were active in it.
    public var retained: Int
    /// The share with Wilson's interval (1927), or `nil` when that period is over for no cohort.
    @ExplicitNull public var rate: Estimate?

    init(_ cohorts: [PurchaseCohort], after periods: Int, confidence: Double) {
        self.periods = periods
        let over = cohorts.filter { periods < $0.retained.count - ($0.isLastIncomplete ? 1 : 0) }
        customers = over.reduce(0) { $0 + $1.size }
        retained = over.reduce(0) { $0 + $1.retained[periods] }
        rate = Estimate.wilson(Double(retained), of: Double(customers), confidence: confidence)
        if periods == 0 { rate?.lower = 1 }
    }
}
