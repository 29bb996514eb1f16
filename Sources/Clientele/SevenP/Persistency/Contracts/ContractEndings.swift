/// How many contracts ended for one reason.
public struct ContractEndings: Codable, Sendable, Hashable {
    /// The reason; `null` where none was recorded.
    @ExplicitNull public var reason: ContractEndReason?
    /// How many contracts.
    public var contracts: Int
    /// What their holders would have paid in a year.
    public var annualAmount: DecimalAmount
}
