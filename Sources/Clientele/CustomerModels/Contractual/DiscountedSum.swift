/// An infinite sum of discounted survival.
public enum DiscountedSum: Sendable, Hashable {
    /// The sum exists.
    ///
    /// The error bound is that of leaving out or approximating the rest of the series, proven, and does not include rounding.
    case finite(value: Double, errorBound: Double)
    /// The sum has no bound: survival falls too slowly for the rate.
    case infinite
    /// The sum exists, but was not found to any useful precision.
    case notComputed
}
