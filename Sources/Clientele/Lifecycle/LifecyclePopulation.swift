/// Who is judged: the customers of a base or of summaries, with what is known of them beside purchases.
struct LifecyclePopulation: Sendable {
    /// One customer.
    struct Member: Sendable {
        /// The place in ``ids``.
        var rank: UInt32
        /// The place in ``summaries``, or `nil` for a customer without a row.
        var summary: UInt32?
        var isKnown = false
        var isTarget = false
        var since: CalendarDay?
    }

    let ids: TextTable
    let summaries: PurchaseSummaries
    let members: [Member]

    /// The customers of summaries, of whom nothing else is known.
    init(_ summaries: PurchaseSummaries) {
        ids = summaries.customers
        self.summaries = summaries
        members = (0..<summaries.customers.count).map { customer in
            let rank = UInt32(truncatingIfNeeded: customer)
            return Member(rank: rank, summary: rank)
        }
    }

    /// The customers of a base as of a day; a customer who became known later is not known yet.
    init(_ base: CustomerBase, netting: RefundNetting, asOf: CalendarDay) throws {
        ids = base.purchases.customers
        summaries = try base.summaries(netting: netting)
        var members: [Member] = []
        members.reserveCapacity(base.customerCount)
        // Both tables are in byte order, and the summaries leave out whoever has no row.
        var next: UInt32 = 0
        for customer in 0..<base.customerCount {
            var member = Member(rank: UInt32(truncatingIfNeeded: customer))
            if base.purchases.starts[customer] < base.purchases.starts[customer + 1] {
                member.summary = next
                next += 1
            }
            if base.isKnownBesidePurchases(customer: customer, asOf: asOf) {
                member.isKnown = true
                member.isTarget = base.isTarget(customer: customer, asOf: asOf)
                member.since = base.profiles[customer]?.customerSince.flatMap { $0 <= asOf ? $0 : nil }
            }
            members.append(member)
        }
        self.members = members
    }
}
