/// One calendar month's revenue, by whether it came from new or from returning customers.
public struct MonthlyRevenue: Codable, Sendable, Hashable {
    /// The month as `yyyy-MM`.
    public var month: String
    /// Whether the month lies wholly within the analysis; the last one may have been cut by its day.
    public var isComplete: Bool
    /// The sum of the rows of customers whose first occasion lies in this month.
    public var newRevenue: DecimalAmount
    /// The sum of the rows of customers whose first occasion lies in an earlier month.
    public var returningRevenue: DecimalAmount
    /// The sum of the rows of customers before, or without, a first occasion: refunds of what was bought before the data began.
    public var unattributedRevenue: DecimalAmount
    /// How many customers have their first occasion in this month.
    public var newCustomers: Int
    /// How many customers have an occasion in this month and their first one in an earlier month.
    public var returningCustomers: Int
}
