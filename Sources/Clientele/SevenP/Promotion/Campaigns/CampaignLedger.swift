/// What was billed, collected and spent for each campaign.
struct CampaignLedger {
    struct Entry {
        var invoices = 0
        var billed = ExactSum()
        var collected = ExactSum()
        var contactCost = ExactSum()
    }

    /// In the order of the campaigns asked for.
    private(set) var entries: [Entry]

    init(_ base: CustomerBase, asOf: CalendarDay, campaigns: [String]) {
        entries = [Entry](repeating: Entry(), count: campaigns.count)
        var places: [CustomerID: Int] = [:]
        for (place, id) in campaigns.enumerated() { places[CustomerID(id)] = place }
        guard !places.isEmpty else { return }
        let invoices = base.records.invoices.rows
        for index in invoices.indices {
            guard let id = invoices[index].invoiceCampaignID, invoices[index].invoiceIssuedDay <= asOf || isPaid(invoices[index], by: asOf),
                let place = places[CustomerID(id)]
            else { continue }
            entries[place].invoices += 1
            entries[place].billed.add(invoices[index].invoiceAmount.minorUnits)
            if isPaid(invoices[index], by: asOf) {
                entries[place].collected.add((invoices[index].invoicePaidAmount ?? invoices[index].invoiceAmount).minorUnits)
            }
        }
        let contacts = base.records.contacts.rows
        for index in contacts.indices {
            guard let id = contacts[index].contactCampaignID, contacts[index].contactDay <= asOf, let cost = contacts[index].contactCost,
                let place = places[CustomerID(id)]
            else { continue }
            entries[place].contactCost.add(cost.minorUnits)
        }
    }

    private func isPaid(_ invoice: Invoice, by day: CalendarDay) -> Bool {
        invoice.invoicePaidDay.map { $0 <= day } ?? false
    }
}
