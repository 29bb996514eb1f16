/// A discounted expected lifetime, in periods that are paid for.
public struct DiscountedLifetime: Codable, Sendable, Hashable {
    /// Whether there is such a number.
    public enum Status: String, Codable, Sendable, Hashable {
        /// There is.
        case finite
        /// It has no bound: without discounting, customers who hardly ever leave make the mean infinite.
        case infinite
        /// It exists, but was not found to a useful precision.
        case notComputed
    }

    /// The discount rate a period.
    public var discountRate: Double
    /// The renewals that the customer has behind.
    public var renewals: Int
    /// Which payments count.
    public var payment: PaymentTiming
    /// Whether there is a value.
    public var status: Status
    /// The lifetime in periods; `nil` unless it is finite.
    @ExplicitNull public var value: Double?
    /// What the value is off by at most, for cutting an infinite sum; rounding is not in it.
    @ExplicitNull public var errorBound: Double?

    init(discountRate: Double, renewals: Int, payment: PaymentTiming, sum: DiscountedSum, factor: Double) {
        self.discountRate = discountRate
        self.renewals = renewals
        self.payment = payment
        switch sum {
        case .finite(let value, let bound) where (value * factor).isFinite && bound.isFinite:
            (status, self.value, errorBound) = (.finite, value * factor, bound * factor)
        case .infinite:
            (status, self.value, errorBound) = (.infinite, nil, nil)
        case .finite, .notComputed:
            (status, self.value, errorBound) = (.notComputed, nil, nil)
        }
    }
}
