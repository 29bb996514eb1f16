/// How many contracts persist, as insurers count it.
public struct ContractPersistencyResult: Codable, Sendable, Hashable {
    /// How many days after a premium falls due it counts as paid in time.
    public var graceDays: Int
    /// How many contracts had been issued by the day of the analysis.
    public var contracts: Int
    /// How many of them have no annual amount above zero, and are left out of what is counted by amount.
    public var withoutAmount: Int
    /// The ratios over all contracts, by month.
    public var ratios: [PersistencyRatio]
    /// The same by product, those with the most contracts first.
    public var products: [ProductPersistency]
    /// The contracts that ended in the year up to the day of the analysis, by reason.
    public var endings: [ContractEndings]
    /// How many of these ended otherwise than by death or maturity.
    public var lapsedContracts: Int
    /// What their holders would have paid in a year.
    public var lapsedAnnualAmount: DecimalAmount
}
