/// Marginal profit by product or category, the most profitable first.
public struct ProductProfits: Codable, Sendable, Hashable {
    /// How many there are.
    public var count: Int
    /// How many leave less than nothing.
    public var lossMaking: Int
    /// What those lose together, zero or below.
    public var destroyedProfit: DecimalAmount
    /// The most profitable ones; equal ones by the bytes of their names, lines without one last.
    public var best: [ProductProfit]
    /// The least profitable ones that are not among the best, the least profitable first.
    public var worst: [ProductProfit]
}
