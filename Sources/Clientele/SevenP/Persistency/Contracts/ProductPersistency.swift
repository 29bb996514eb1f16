/// The persistency of one product's contracts.
public struct ProductPersistency: Codable, Sendable, Hashable {
    /// The product; `null` for contracts that name none.
    @ExplicitNull public var product: String?
    /// How many contracts had been issued.
    public var contracts: Int
    /// The ratios by month.
    public var ratios: [PersistencyRatio]
}
