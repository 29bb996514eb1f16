/// What one person's accounts and records come to.
struct ScorecardTally: Sendable {
    var accounts = 0
    var activeAccounts = 0
    var revenue: Int128 = 0
    var previousRevenue: Int128 = 0
    var idleAccounts = 0
    var idleRevenue: Int128 = 0
    private(set) var contacts = 0
    private(set) var customersContacted = 0
    private(set) var recordsTouched = 0
    private var weeks: UInt64 = 0
    private(set) var lastUse: CalendarDay?
    private var lastCustomer = -1

    var activeWeeks: Int { weeks.nonzeroBitCount }

    /// Notes that a record was touched on a day up to that of the analysis.
    mutating func touch(on day: CalendarDay, after start: CalendarDay, asOf: CalendarDay, contactOf customer: Int?) {
        lastUse = max(lastUse ?? day, day)
        let week = day.distance(to: asOf) / 7
        if week < 52 { weeks |= 1 << UInt64(week) }
        guard day > start else { return }
        recordsTouched += 1
        guard let customer else { return }
        contacts += 1
        if customer != lastCustomer { customersContacted += 1 }
        lastCustomer = customer
    }

    /// Adds what other customers' records came to.
    mutating func merge(_ other: ScorecardTally) {
        accounts += other.accounts
        activeAccounts += other.activeAccounts
        revenue &+= other.revenue
        previousRevenue &+= other.previousRevenue
        idleAccounts += other.idleAccounts
        idleRevenue &+= other.idleRevenue
        contacts += other.contacts
        customersContacted += other.customersContacted
        recordsTouched += other.recordsTouched
        weeks |= other.weeks
        lastUse = [lastUse, other.lastUse].compactMap { $0 }.max()
    }
}
