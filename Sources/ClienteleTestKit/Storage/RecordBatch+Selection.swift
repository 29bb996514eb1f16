import Clientele

extension RecordBatch {
    /// The wanted records in the order in which they stand.
    func selected(_ selection: RecordSelection) -> RecordBatch {
        func isWanted(_ record: any StoredRecord) -> Bool {
            selection.includes(customer: record.storedCustomerID, day: record.storedDay)
        }
        return filtered(isWanted)
    }

    /// The records of which something holds, in the order in which they stand.
    func filtered(_ isWanted: (any StoredRecord) -> Bool) -> RecordBatch {
        var kept = RecordBatch()
        kept.purchases = purchases.filter(isWanted)
        kept.contacts = contacts.filter(isWanted)
        kept.serviceCases = serviceCases.filter(isWanted)
        kept.campaigns = campaigns.filter(isWanted)
        kept.campaignResponses = campaignResponses.filter(isWanted)
        kept.leads = leads.filter(isWanted)
        kept.stageChanges = stageChanges.filter(isWanted)
        kept.contracts = contracts.filter(isWanted)
        kept.invoices = invoices.filter(isWanted)
        kept.surveys = surveys.filter(isWanted)
        return kept
    }

    /// The customers that facts belong to.
    var customerIDs: Set<CustomerID> {
        var ids: Set<CustomerID> = []
        _ = filtered { record in
            if let id = record.storedCustomerID { ids.insert(id) }
            return false
        }
        return ids
    }
}
