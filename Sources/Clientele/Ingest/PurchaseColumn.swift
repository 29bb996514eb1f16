/// The roles of the columns of a purchases file; the raw value is the role's name and standard header.
public enum PurchaseColumn: String, Sendable, Hashable, Codable, CaseIterable {
    /// Who bought; required. The header `customer` is taken too where there is no `customer_id`.
    case customerID = "customer_id"
    /// The day, `yyyy-MM-dd`, or an RFC 3339 time stamp; required.
    case date
    /// The amount in the currency's units, such as `-12.50`; required. Negative for a refund.
    case amount
    /// How many units, a whole number; negative for returned ones.
    case quantity
    /// What was bought.
    case product
    /// The category of what was bought.
    case category
    /// The channel through which it was bought.
    case channel
    /// The region in which it was bought.
    case region
    /// The order that the line belongs to.
    case orderID = "order_id"
    /// The record's own id: rows of one id must be equal and count once. Without this column every row is a purchase of its own.
    case purchaseID = "purchase_id"
    /// What the sold goods cost, in the same currency.
    case cost
    /// The ISO 4217 code of the amount's currency.
    case currency

    static let roles = allCases.map { column in
        ColumnRole(
            column.rawValue, aliases: column == .customerID ? ["customer"] : [],
            isRequired: column == .customerID || column == .date || column == .amount)
    }
}
