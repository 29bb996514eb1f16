extension CustomerSnapshot {
    /// The customers who have something from before a day, and those who have something on or after it or something not yet over.
    func customersKnown(since day: CalendarDay) async throws -> (old: Set<CustomerID>, recent: Set<CustomerID>) {
        var known = (old: Set<CustomerID>(), recent: Set<CustomerID>())
        func note(_ id: CustomerID?, over: CalendarDay?) {
            guard let id else { return }
            if let over, over < day { known.old.insert(id) } else { known.recent.insert(id) }
        }
        func note<Record: StoredRecord>(_ kind: Record.Type) async throws {
            var conclusions = FactConclusions<Record>()
            for try await batch in records(kind, .all) {
                for record in batch { conclusions.note(record) }
            }
            for try await batch in records(kind, .all) {
                for record in batch { note(record.storedCustomerID, over: conclusions.concludedDay(of: record)) }
            }
        }
        for try await batch in customers(.all) {
            for known in batch { note(known.customer.customerID, over: known.customer.customerSince ?? .min) }
        }
        try await note(Purchase.self)
        try await note(Contact.self)
        try await note(ServiceCase.self)
        try await note(CampaignResponse.self)
        try await note(Lead.self)
        try await note(StageChange.self)
        try await note(Contract.self)
        try await note(Invoice.self)
        try await note(Survey.self)
        return known
    }
}
