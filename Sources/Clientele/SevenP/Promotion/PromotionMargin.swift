/// What of revenue is margin, and how that is known.
public struct PromotionMargin: Codable, Sendable, Hashable {
    /// Where a share of margin comes from.
    public enum Source: String, Codable, Sendable, Hashable, CaseIterable {
        /// It was stated.
        case stated
        /// It is amount less cost over the lines that have a cost.
        case recordedCosts
    }

    /// The margin as a share of revenue.
    public var share: Double
    /// How it is known.
    public var source: Source
}
