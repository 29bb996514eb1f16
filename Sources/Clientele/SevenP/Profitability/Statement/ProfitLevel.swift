/// How far down the ladder from revenue to profit a figure stands.
///
/// Each rung takes away what the one above leaves out (after Kaplan & Cooper 1998, "Cost and Effect", and Horngren, Datar & Rajan, "Cost
/// Accounting", on the hierarchy of customer cost):
/// net revenue − cost of goods = *marginal* profit; − cost to serve = *gross* profit; − cost to win and to keep = *net* profit.
///
/// The marginal profit is what the sales themselves leave, which accounting calls the gross margin of the goods; the gross profit is what
/// the customer leaves once served, which Horngren calls customer-level operating income.
public enum ProfitLevel: String, Sendable, Hashable, Codable, CaseIterable {
    /// Net revenue less the cost of goods.
    case marginal
    /// Marginal profit less the cost to serve.
    case gross
    /// Gross profit less what it cost to win and to keep the customer.
    case net
}
