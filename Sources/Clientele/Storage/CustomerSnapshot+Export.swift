extension CustomerSnapshot {
    /// All that is held on one person, as one value to hand over as JSON.
    ///
    /// ```swift
    /// let store = MemoryStore()
    /// _ = try await store.update([CustomerUpdate(Customer(customerID: "C-7", isTarget: true), expecting: .absent)])
    /// let export = try await store.snapshot().export(customer: "C-7")
    /// print(export.customer?.isTargetCustomer ?? false, export.facts.count)  // true 0
    /// ```
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: What is held; nothing for a customer whom nobody knows.
    /// - Throws: ``ClienteleError`` when the store cannot be read.
    /// - Complexity: One reading of all leads and customers, beside the customer's own records.
    public func export(customer id: CustomerID) async throws -> CustomerExport {
        var customer: Customer?
        var branchIDs: [CustomerID] = []
        for try await batch in customers(.all) {
            for stored in batch.map(\.customer) {
                if stored.customerID == id { customer = stored }
                if stored.parentCustomerID == id { branchIDs.append(stored.customerID) }
            }
        }
        var facts = try await facts(RecordSelection(customers: [id]))
        // What was known of a lead before it had this customer.
        var person = Anonymizer(forgetting: id)
        for lead in facts.leads { person.note(lead) }
        var strangers: [Lead] = []
        var referralDays: [CalendarDay] = []
        for try await batch in records(Lead.self, .all) {
            strangers += batch.filter { $0.leadCustomerID == nil && person.isOwn($0) }
            referralDays += batch.filter { $0.leadReferrerID == id }.map(\.leadCreatedDay)
        }
        facts.leads = strangers + facts.leads
        return CustomerExport(
            customerID: id, customer: customer, facts: facts,
            referralDays: referralDays.sorted(), branchIDs: branchIDs)
    }
}
