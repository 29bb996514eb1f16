/// A share of customers or contracts that is compared between two periods.
public enum PersistencyMeasure: String, Sendable, Hashable, Codable, CaseIterable {
    /// Of the new customers, who bought again within 90 days of the first purchase.
    case newCustomerRepeat
    /// Of the new customers, who bought 91 to 180 days after the first purchase.
    case newCustomerRetention
    /// Of the customers who bought in a year, who bought in the next one.
    case annualRetention
    /// Of the contracts issued, whose premium of a month was paid.
    case contractPersistency
}
