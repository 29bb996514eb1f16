/// Makes the scorecards of account managers and other staff: revenue of their accounts, contacts, use of the system, idle accounts.
///
/// A record is touched by its handler or owner: a contact on its day, a service case on the day it was opened, a lead on the day it was last
/// touched, or made where it never was. An account is idle when no such record of its own, whoever touched it, lies within the allowed days;
/// a purchase is no touch.
///
/// ```swift
/// var builder = CustomerBase.Builder()
/// let day = try CalendarDay("2024-12-01")
/// try builder.add(customers: [Customer(customerID: "ann", accountManager: "Kim"), Customer(customerID: "bob", accountManager: "Kim")])
/// try builder.add(contacts: [Contact(customerID: "ann", day: day, handler: "Kim")])
/// let cards = try AccountScorecardAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
/// print(cards.people[0].accounts, cards.people[0].idleAccounts, cards.people[0].daysSinceLastUse ?? -1)  // 2 1 30
/// ```
public struct AccountScorecardAnalysis: CustomerAnalysis {
    /// How many months the period has, up to the day of the analysis.
    public var months: Int
    /// After how many days without a touch an account is idle.
    public var idleAfterDays: Int
    /// After how many days without use a member of staff is reported; two weeks unless told.
    public var silentAfterDays: Int
    /// How many idle accounts to list.
    public var mostIdleAccounts: Int

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - months: How many months the period has.
    ///   - idleAfterDays: After how many days without a touch an account is idle.
    ///   - silentAfterDays: After how many days without use a member of staff is reported.
    ///   - mostIdleAccounts: How many idle accounts to list.
    public init(months: Int = 12, idleAfterDays: Int = 90, silentAfterDays: Int = 14, mostIdleAccounts: Int = 20) {
        self.months = months
        self.idleAfterDays = idleAfterDays
        self.silentAfterDays = silentAfterDays
        self.mostIdleAccounts = mostIdleAccounts
    }

    private struct Idle: Sendable {
        let customer: Int
        let revenue: Int128
        let lastTouch: CalendarDay?
    }

    private struct Part: Sendable {
        var people: [String: ScorecardTally] = [:]
        var idle: [Idle] = []
    }

    /// Makes the scorecards of a base.
    ///
    /// - Parameters:
    ///   - base: The customers, their purchases and records.
    ///   - context: The last day of the period.
    /// - Returns: The scorecards; no people where nobody is named.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a period without months or days below zero, ``ClienteleError/Code/overflow``
    ///   for a period that begins before the calendar does, `CancellationError` when asked to stop.
    /// - Complexity: O(*n*) in the records.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> AccountScorecards {
        guard months > 0, months <= 12_000, idleAfterDays >= 0, silentAfterDays >= 0 else {
            throw ClienteleError(
                .invalidArgument, "scorecards of \(months) months, idle after \(idleAfterDays) and silent after \(silentAfterDays) days",
                remedy: "give 1 to 12,000 months and days from 0")
        }
        let start = try context.asOf.adding(months: -months)
        let before = try context.asOf.adding(months: -2 * months)
        let rows = SalesRows(base.purchases, asOf: context.asOf)
        let parts = try Parallel.map(count: rows.partCount) { number in
            try context.checkCancellation()
            var part = Part()
            for customer in rows.customers(ofPart: number) {
                add(customer, of: base, rows: rows, start: start, before: before, asOf: context.asOf, to: &part)
            }
            return part
        }
        var total = Part()
        for part in parts {
            total.people.merge(part.people) { known, new in
                var sum = known
                sum.merge(new)
                return sum
            }
            total.idle += part.idle
        }
        try addLeadsWithoutCustomer(base, start: start, asOf: context.asOf, to: &total)
        try context.report("scorecards", completed: parts.count, total: parts.count)
        return result(total, base: base, start: start, asOf: context.asOf)
    }

    private func add(
        _ customer: Int, of base: CustomerBase, rows: SalesRows, start: CalendarDay, before: CalendarDay, asOf: CalendarDay,
        to part: inout Part
    ) {
        var lastTouch: CalendarDay?
        func touch(_ person: String?, _ day: CalendarDay, isContact: Bool) {
            lastTouch = max(lastTouch ?? day, day)
            guard let person else { return }
            part.people[person, default: ScorecardTally()].touch(
                on: day, after: start, asOf: asOf, contactOf: isContact ? customer : nil)
        }
        // Contacts of one person stand side by side, so that each customer counts once.
        let contacts = base.records.contacts[customer: customer].filter { $0.contactDay <= asOf }
        let handlers = Set(contacts.compactMap(\.contactHandler))
        if handlers.count <= 1 {
            for contact in contacts { touch(contact.contactHandler, contact.contactDay, isContact: true) }
        } else {
            for contact in contacts where contact.contactHandler == nil { touch(nil, contact.contactDay, isContact: true) }
            for handler in handlers {
                for contact in contacts where contact.contactHandler == handler { touch(handler, contact.contactDay, isContact: true) }
            }
        }
        for entry in base.records.serviceCases[customer: customer] where entry.serviceCaseOpenedDay <= asOf {
            touch(entry.serviceCaseHandler, entry.serviceCaseOpenedDay, isContact: false)
        }
        for lead in base.records.leads[customer: customer] where lead.leadCreatedDay <= asOf {
            touch(lead.leadOwner, AccountScorecardAnalysis.touchDay(of: lead, asOf: asOf), isContact: false)
        }
        guard let profile = base.profiles[customer], let manager = profile.accountManager,
            profile.customerSince.map({ $0 <= asOf }) ?? true
        else { return }
        addAccount(customer, manager, lastTouch, rows: rows, start: start, before: before, asOf: asOf, to: &part)
    }

    private func addAccount(
        _ customer: Int, _ manager: String, _ lastTouch: CalendarDay?, rows: SalesRows, start: CalendarDay, before: CalendarDay,
        asOf: CalendarDay, to part: inout Part
    ) {
        var revenue: (previous: Int128, current: Int128) = (0, 0)
        var isActive = false
        for row in rows.range(of: customer).reversed() {
            let (day, amount) = (rows.table.days[row], rows.table.amounts[row])
            guard day > before.daysSince1970 else { break }
            if day > start.daysSince1970 {
                revenue.current &+= Int128(amount)
                isActive = isActive || amount >= 0
            } else {
                revenue.previous &+= Int128(amount)
            }
        }
        let isIdle = lastTouch.map { $0.distance(to: asOf) > idleAfterDays } ?? true
        if isIdle { part.idle.append(Idle(customer: customer, revenue: revenue.current, lastTouch: lastTouch)) }
        var tally = part.people[manager] ?? ScorecardTally()
        tally.accounts += 1
        tally.activeAccounts += isActive ? 1 : 0
        tally.revenue &+= revenue.current
        tally.previousRevenue &+= revenue.previous
        tally.idleAccounts += isIdle ? 1 : 0
        tally.idleRevenue &+= isIdle ? revenue.current : 0
        part.people[manager] = tally
    }

    private func addLeadsWithoutCustomer(
        _ base: CustomerBase, start: CalendarDay, asOf: CalendarDay, to total: inout Part
    ) throws {
        let leads = base.records.leads
        for lead in leads.rows[(leads.starts.last ?? 0)...] where lead.leadCreatedDay <= asOf {
            guard let owner = lead.leadOwner else { continue }
            total.people[owner, default: ScorecardTally()].touch(
                on: AccountScorecardAnalysis.touchDay(of: lead, asOf: asOf), after: start, asOf: asOf, contactOf: nil)
        }
    }

    /// The day of the last touch, or of the first record where that lies after the day of the analysis or is not known.
    private static func touchDay(of lead: Lead, asOf: CalendarDay) -> CalendarDay {
        lead.leadLastTouchDay.flatMap { $0 <= asOf ? $0 : nil } ?? lead.leadCreatedDay
    }

    private func result(_ total: Part, base: CustomerBase, start: CalendarDay, asOf: CalendarDay) -> AccountScorecards {
        let currency = base.currency
        func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: currency) }
        let names = total.people.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let ranked = names.enumerated().sorted { left, right in
            let (first, second) = (total.people[left.element] ?? ScorecardTally(), total.people[right.element] ?? ScorecardTally())
            if (first.accounts > 0) != (second.accounts > 0) { return first.accounts > 0 }
            if first.accounts > 0, first.revenue != second.revenue { return first.revenue > second.revenue }
            if first.accounts == 0, first.recordsTouched != second.recordsTouched { return first.recordsTouched > second.recordsTouched }
            return left.offset < right.offset
        }
        let people = ranked.map { _, name in
            let tally = total.people[name] ?? ScorecardTally()
            let silence = tally.lastUse?.distance(to: asOf)
            return AccountScorecard(
                name: name, accounts: tally.accounts, activeAccounts: tally.activeAccounts, revenue: amount(tally.revenue),
                previousRevenue: amount(tally.previousRevenue), contacts: tally.contacts, customersContacted: tally.customersContacted,
                recordsTouched: tally.recordsTouched, activeWeeks: tally.activeWeeks, idleAccounts: tally.idleAccounts,
                idleRevenue: amount(tally.idleRevenue), lastUse: tally.lastUse, daysSinceLastUse: silence,
                isSilent: silence.map { $0 > silentAfterDays } ?? true)
        }
        let dearest = total.idle.sorted { $0.revenue == $1.revenue ? $0.customer < $1.customer : $0.revenue > $1.revenue }
        return AccountScorecards(
            firstDay: start.advanced(by: 1), lastDay: asOf, idleAfterDays: idleAfterDays, silentAfterDays: silentAfterDays, people: people,
            accounts: people.reduce(0) { $0 + $1.accounts }, idleAccounts: total.idle.count,
            idleRevenue: amount(total.idle.reduce(0) { $0 &+ $1.revenue }),
            dearestIdleAccounts: dearest.prefix(max(mostIdleAccounts, 0)).map { idle in
                IdleAccount(
                    customerID: CustomerID(base.purchases.customers[idle.customer]),
                    accountManager: base.profiles[idle.customer]?.accountManager ?? "", revenue: amount(idle.revenue),
                    lastTouch: idle.lastTouch)
            })
    }
}
