/// The leads of a base that were recorded by a day, in the order of the base, with what every part asks of them.
struct LeadBook: Sendable {
    /// One lead.
    struct Entry: Sendable {
        let lead: Lead
        /// The rank of the lead's customer.
        let rank: Int?
        let isOpen: Bool
        let isWon: Bool
        /// The day of the last touch: of the lead itself, or a contact with its customer since.
        let touched: CalendarDay
        /// The expected amount in minor units, where it is above zero.
        let amount: Int64?
    }

    let entries: [Entry]
    let asOf: CalendarDay

    init(_ base: CustomerBase, asOf: CalendarDay) {
        self.asOf = asOf
        var entries: [Entry] = []
        let table = base.records.leads
        for rank in 0..<(table.starts.isEmpty ? 0 : base.customerCount) {
            let leads = table[customer: rank]
            guard !leads.isEmpty else { continue }
            let contact = base.records.contacts[customer: rank].last { $0.contactDay <= asOf }?.contactDay
            for lead in leads where lead.leadCreatedDay <= asOf { entries.append(LeadBook.entry(lead, rank: rank, contact: contact, asOf)) }
        }
        for lead in table.rows[(table.starts.last ?? 0)...] where lead.leadCreatedDay <= asOf {
            entries.append(LeadBook.entry(lead, rank: nil, contact: nil, asOf))
        }
        self.entries = entries
    }

    private static func entry(_ lead: Lead, rank: Int?, contact: CalendarDay?, _ asOf: CalendarDay) -> Entry {
        let isOpen = lead.isOpen(asOf: asOf)
        let touches = [lead.leadCreatedDay, lead.leadLastTouchDay, contact].compactMap(\.self).filter { $0 <= asOf }
        return Entry(
            lead: lead, rank: rank, isOpen: isOpen, isWon: !isOpen && lead.leadOutcome == .won,
            touched: touches.max() ?? lead.leadCreatedDay,
            amount: lead.leadExpectedAmount.flatMap { $0.minorUnits > 0 ? $0.minorUnits : nil })
    }

    /// Days since the last touch.
    func silence(of entry: Entry) -> Int { entry.touched.distance(to: asOf) }

    func facts(of entry: Entry) -> LeadFacts {
        LeadFacts(
            qualification: entry.lead.leadQualification, buyingRoles: entry.lead.leadBuyingRoles, stage: entry.lead.leadStage,
            source: entry.lead.leadSource, expectedAmount: entry.lead.leadExpectedAmount, age: entry.lead.leadCreatedDay.distance(to: asOf),
            silence: silence(of: entry))
    }
}
