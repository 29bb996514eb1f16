/// The roles of the columns of a file of repeat-purchase summaries; the raw value is the role's name and standard header.
public enum RepeatPurchaseColumnRole: String, Sendable, Hashable, Codable, CaseIterable {
    /// Which customer; with this column every row is a customer, without it rows only have weights.
    case customerID = "customer_id"
    /// The number of repeat purchases, *x*, a whole number; required. The header `repeat_purchases` is taken too.
    case repeatPurchases = "x"
    /// The age at the last purchase, *t_x*, in time units; required. The header `age_at_last_purchase` is taken too; a column called recency is
    /// not, since it may count from the other end: map it where it is the age.
    case ageAtLastPurchase = "t_x"
    /// The age at the end of the observation, *T*, or the number of opportunities, *n*; required. The headers `age`, `n` and `opportunities` are
    /// taken too.
    case age = "t"
    /// The mean amount of the repeat purchases of positive value, in units of the currency.
    case meanSpend = "mean_spend"
    /// How many repeat purchases the mean spend is of; *x* unless told.
    case spendingOccasions = "spending_occasions"
    /// How many customers have the history; 1 unless told.
    case weight

    static let roles = allCases.map { column in
        switch column {
        case .repeatPurchases: ColumnRole(column.rawValue, aliases: ["repeat_purchases"], isRequired: true)
        case .ageAtLastPurchase: ColumnRole(column.rawValue, aliases: ["age_at_last_purchase"], isRequired: true)
        case .age: ColumnRole(column.rawValue, aliases: ["age", "n", "opportunities"], isRequired: true)
        default: ColumnRole(column.rawValue)
        }
    }
}
