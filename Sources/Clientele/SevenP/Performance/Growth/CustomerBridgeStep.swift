/// What one kind of customers did to the change of revenue.
public struct CustomerBridgeStep: Sendable, Hashable, Codable {
    /// A kind of customer, by whether there was a purchase in the period and in the period before.
    public enum Group: String, Sendable, Hashable, Codable, CaseIterable {
        /// Bought in the period for the first time there is.
        case new
        /// Bought in the period, not in the one before, but earlier.
        case returned
        /// Bought in both, and brought more or as much.
        case grown
        /// Bought in both, and brought less.
        case shrunk
        /// Bought in the period before, not in the period.
        case lost
        /// Bought in neither: refunds of earlier purchases.
        case refundsOnly
    }

    /// Which customers.
    public var group: Group
    /// How many they are.
    public var customers: Int
    /// Their revenue in the period before.
    public var previousRevenue: DecimalAmount
    /// Their revenue in the period.
    public var revenue: DecimalAmount
    /// The difference; those of all groups add up to the change of revenue.
    public var contribution: DecimalAmount
}
