/// A mean that the data tell, with an interval, or a bound of it.
public struct KnownQuantity: Codable, Sendable, Hashable {
    /// The quantities.
    public enum Name: String, Codable, Sendable, Hashable, CaseIterable {
        /// The mean purchase rate per time unit of customers who have not left.
        case meanPurchaseRate
        /// The mean probability to buy at an opportunity of customers who have not left.
        case meanPurchaseProbability
        /// The mean rate of leaving per time unit.
        case meanDropoutRate
        /// The mean probability of leaving, after a purchase or at an opportunity.
        case meanDropoutProbability
    }

    /// Which quantity.
    public let name: Name
    /// Its estimate, or `nil` where only a bound is told.
    @ExplicitNull public var value: Double?
    /// The lower end of the interval, or where `value` is `nil` a lower bound with the fit's confidence, if all customers are alike;
    /// or `nil`.
    @ExplicitNull public var lower: Double?
    /// The upper end of the interval, or where `value` is `nil` an upper bound with the fit's confidence, if all customers are alike;
    /// or `nil`.
    @ExplicitNull public var upper: Double?

    init(_ name: Name, value: Double? = nil, lower: Double? = nil, upper: Double? = nil) {
        self.name = name
        self.value = value
        self.lower = lower
        self.upper = upper
    }
}

extension CustomerTrait {
    /// The name of the trait's mean.
    var meanName: KnownQuantity.Name {
        switch (role, isProbability) {
        case (.buying, false): .meanPurchaseRate
        case (.buying, true): .meanPurchaseProbability
        case (.leaving, false): .meanDropoutRate
        case (.leaving, true): .meanDropoutProbability
        }
    }

    /// The trait's mean from the difference of the logarithms of its parameters.
    func mean(ofDifference difference: Double) -> Double {
        isProbability ? 1 / (1 + Libm.exp(-difference)) : Libm.exp(difference)
    }
}
