/// Takes people who were forgotten out of records that were stored before.
struct ErasureFilter {
    private let erasures: [Erasure]
    private let forgotten: Set<CustomerID>

    /// Makes a filter of erasures, oldest first.
    init(_ erasures: [Erasure]) {
        self.erasures = erasures
        forgotten = Set(erasures.map(\.customer))
    }

    /// Whether nobody is taken out.
    var isEmpty: Bool { erasures.isEmpty }

    /// The records that are left; what the others became stands elsewhere.
    func apply<Record: StoredRecord>(to records: [Record]) -> [Record] {
        guard !isEmpty else { return records }
        var last: (customer: CustomerID?, isForgotten: Bool) = (nil, false)
        let left = records.filter { record in
            let customer = record.storedCustomerID
            // Records of one customer mostly stand together.
            if customer != last.customer { last = (customer, customer.map(forgotten.contains) ?? false) }
            return !last.isForgotten
        }
        guard let leads = left as? [Lead] else { return left }
        return leads.map(anonymous) as? [Record] ?? left
    }

    func contains(_ customer: CustomerID) -> Bool { forgotten.contains(customer) }

    /// A lead that may name people who were forgotten, or be a version of one of theirs from before it had a customer.
    private func anonymous(_ lead: Lead) -> Lead {
        guard lead.leadReferrerID != nil || lead.leadCustomerID == nil else { return lead }
        var lead = lead
        for erasure in erasures {
            let isVersion = lead.leadCustomerID == nil && erasure.leadIDs[Array(lead.leadID.utf8)] != nil
            guard isVersion || lead.leadReferrerID == erasure.customer else { continue }
            var anonymizer = erasure.anonymizer
            lead = anonymizer.anonymize(lead)
        }
        return lead
    }
}
