/// A ``PromotionResult`` with all customers to be contacted, which it names only the first of.
public struct PromotionDetail: Sendable, Equatable {
    /// The result.
    public var result: PromotionResult
    /// The customers to be contacted, those of the most profitable segment first; empty where no campaign tells.
    public var chosenCustomers: [CustomerID]
}
