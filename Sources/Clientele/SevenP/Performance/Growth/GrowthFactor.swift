/// One factor of revenue, and what its change did to it.
public struct GrowthFactor: Sendable, Hashable, Codable {
    /// A factor of revenue.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// How many customers bought.
        case customers
        /// Orders of a customer who bought.
        case frequency
        /// Pieces of an order; without numbers of pieces, revenue of an order in major units.
        case basket
        /// Revenue of a piece, in major units.
        case price
    }

    /// Which factor.
    public var kind: Kind
    /// Its value in the period before.
    public var previous: Double
    /// Its value in the period.
    public var current: Double
    /// What its change did to revenue: its Shapley value, to the minor unit.
    public var contribution: DecimalAmount
}
