/// Who bought a product in a calendar month.
public struct ProductLifeMonth: Codable, Sendable, Equatable {
    /// The month as `yyyy-MM`.
    public var month: String
    /// Whether the month lies wholly within the analysis.
    public var isComplete: Bool
    /// How many customers bought the product for the first time.
    public var firstBuyers: Int
    /// How many customers bought it who had first bought it in an earlier month.
    public var repeatBuyers: Int
}
