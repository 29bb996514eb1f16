/// The customers of one campaign as columns, in order of their ranks.
struct CampaignColumns: Sendable {
    let id: String
    var ranks: [UInt32] = []
    var isTreated: [Bool] = []
    var hasConverted: [Bool] = []
    var revenue: [Int64] = []
    var cost: [Int64] = []
    /// The day of contact; `Int32.min` where none is known.
    var contactDays: [Int32] = []
    /// Whether the day is one of contact, not merely that of the response, the latest it can have been.
    var hasContactDay: [Bool] = []
    /// How many contacts came within the window before.
    var earlierContacts: [UInt8] = []
    var hasRevenue = false
    var hasCost = false
    /// How many customers have rows in both groups.
    var inBothGroups = 0

    var count: Int { ranks.count }

    /// The earliest day of contact that is known; where none is, the earliest of a response.
    var firstContact: Int32? {
        contactDays.indices.lazy.filter { hasContactDay[$0] }.map { contactDays[$0] }.min() ?? contactDays.lazy.filter { $0 != .min }.min()
    }

    /// One row of response.
    struct Row {
        var rank: UInt32
        var isTreated: Bool
        var hasConverted: Bool
        var revenue: Int64?
        var cost: Int64?
        var contactDay: Int32
        var hasContactDay: Bool
        var earlierContacts: UInt8
    }

    /// Adds a row of a customer who has none here so far.
    mutating func append(_ row: Row) {
        ranks.append(row.rank)
        isTreated.append(row.isTreated)
        hasConverted.append(row.hasConverted)
        revenue.append(row.revenue ?? 0)
        cost.append(row.cost ?? 0)
        contactDays.append(row.contactDay)
        hasContactDay.append(row.hasContactDay)
        earlierContacts.append(row.earlierContacts)
        hasRevenue = hasRevenue || row.revenue != nil
        hasCost = hasCost || row.cost != nil
    }

    mutating func append(_ other: CampaignColumns) {
        ranks += other.ranks
        isTreated += other.isTreated
        hasConverted += other.hasConverted
        revenue += other.revenue
        cost += other.cost
        contactDays += other.contactDays
        hasContactDay += other.hasContactDay
        earlierContacts += other.earlierContacts
        hasRevenue = hasRevenue || other.hasRevenue
        hasCost = hasCost || other.hasCost
        inBothGroups += other.inBothGroups
    }
}
