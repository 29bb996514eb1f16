/// The customers' profit and loss beside the ledger's totals, item by item.
///
/// The ledger's side is added up row by row, without regard to customers; the other side is the sum of the statements.
public struct ProfitReconciliation: Codable, Sendable, Hashable {
    /// Sales, returns, cost of goods, every source of cost, all of these costs together, and net profit.
    public var items: [ReconciledItem]
    /// Whether every difference is zero.
    public var isBalanced: Bool
}
