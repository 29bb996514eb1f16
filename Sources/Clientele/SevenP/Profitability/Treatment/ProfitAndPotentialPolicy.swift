/// The built-in ``CustomerTreatmentPolicy``: two by two, by net profit and by potential.
///
/// | | potential above the median | at or below |
/// | --- | --- | --- |
/// | net profit at the least the threshold | grow | keep |
/// | below | fix | let go |
///
/// A potential of nothing or less is never high, however low the median.
public struct ProfitAndPotentialPolicy: CustomerTreatmentPolicy, Hashable, Codable {
    /// The net profit from which a customer counts as profitable, in units of the currency.
    public let profitFrom: Double
    /// How many times the median a high potential exceeds.
    public let medians: Double

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - profitFrom: The net profit from which a customer counts as profitable, in units of the currency.
    ///   - medians: How many times the median a high potential exceeds.
    public init(profitFrom: Double = 0, medians: Double = 1) {
        self.profitFrom = profitFrom
        self.medians = medians
    }

    /// `profit and potential`.
    public var name: String { "profit and potential" }

    /// The two thresholds.
    public var thresholds: [String: Double] { ["profitFrom": profitFrom, "mediansOfPotential": medians] }

    /// Two by two.
    ///
    /// - Parameter facts: What is known of the customer.
    /// - Returns: What to do.
    public func treatment(of facts: CustomerTreatmentFacts) -> CustomerTreatment {
        let potential = facts.potential.approximateValue
        let isHigh = potential > 0 && potential > medians * facts.medianPotential.approximateValue
        if facts.netProfit.approximateValue >= profitFrom { return isHigh ? .grow : .keep }
        return isHigh ? .fix : .letGo
    }
}
