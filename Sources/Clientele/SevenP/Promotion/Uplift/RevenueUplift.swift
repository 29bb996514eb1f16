/// What a campaign changes in the revenue of a customer, against control; means are in units of the currency.
public struct RevenueUplift: Codable, Sendable, Hashable {
    /// The mean revenue of a treated customer.
    public var treatedMean: Double
    /// The mean revenue of a customer held back.
    public var controlMean: Double
    /// The difference of the means with Welch's interval.
    public var difference: Estimate
    /// The two-sided p-value of no difference.
    public var p: Double
    /// How the p-value was found.
    public var method: RevenueTestMethod
    /// The same with past spend taken into account; `null` where that is not known.
    @ExplicitNull public var adjusted: AdjustedRevenueUplift?

    init(treatedMean: Double, controlMean: Double, difference: Estimate, p: Double, method: RevenueTestMethod) {
        self.treatedMean = treatedMean
        self.controlMean = controlMean
        self.difference = difference
        self.p = p
        self.method = method
        _adjusted = ExplicitNull(wrappedValue: nil)
    }
}
