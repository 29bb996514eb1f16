/// One account manager or other member of staff: the accounts, what they bring, and whether the system is used.
public struct AccountScorecard: Sendable, Hashable, Codable {
    /// The name, as account manager, handler of contacts or cases, or owner of leads.
    public var name: String
    /// How many customers have this account manager.
    public var accounts: Int
    /// How many of them have a purchase line in the period.
    public var activeAccounts: Int
    /// What the accounts brought in the period, refunds taken off.
    public var revenue: DecimalAmount
    /// What they brought in the period before.
    public var previousRevenue: DecimalAmount
    /// How many contacts this person had in the period, with any customer.
    public var contacts: Int
    /// With how many different customers.
    public var customersContacted: Int
    /// How many records this person touched in the period: contacts, service cases opened, and leads touched last.
    public var recordsTouched: Int
    /// In how many of the last 52 weeks up to the day of the analysis a record was touched.
    public var activeWeeks: Int
    /// How many accounts nobody has touched for longer than is allowed.
    public var idleAccounts: Int
    /// What the idle accounts brought in the period.
    public var idleRevenue: DecimalAmount
    /// The last day on which a record was touched; `null` for never.
    @ExplicitNull public var lastUse: CalendarDay?
    /// How many days ago that was; `null` for never.
    @ExplicitNull public var daysSinceLastUse: Int?
    /// Whether that is to be reported: more days than allowed, or never.
    public var isSilent: Bool
}
