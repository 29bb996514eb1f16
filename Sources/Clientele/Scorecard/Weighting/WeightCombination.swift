/// How weights of several methods become one.
public enum WeightCombination: String, Sendable, Hashable, Codable, CaseIterable {
    /// The mean: Σ λₖ wₖ, the λ being the methods' shares.
    case additive
    /// The product Π wₖ, divided by its sum; what one method gives no weight has none. Shares are not used.
    case product
    /// The geometric mean Π wₖ^λₖ, divided by its sum, the λ being the methods' shares.
    case geometricMean
}
