extension RecordBatch {
    /// Whose facts there are.
    var customerIDs: Set<CustomerID> {
        var ids: Set<CustomerID> = []
        func add(_ rows: [some StoredRecord]) { for row in rows { if let id = row.storedCustomerID { ids.insert(id) } } }
        add(purchases)
        add(contacts)
        add(serviceCases)
        add(campaignResponses)
        add(leads)
        add(stageChanges)
        add(contracts)
        add(invoices)
        add(surveys)
        return ids
    }

    /// What the trail takes down before facts are stored: an entry for each kind.
    var auditEntries: [AuditEntry] {
        var entries: [AuditEntry] = []
        func add<Record: StoredRecord>(_ rows: [Record]) {
            guard !rows.isEmpty else { return }
            let customers = Set(rows.lazy.compactMap(\.storedCustomerID))
            entries.append(AuditEntry(.append, kind: Record.recordKind, customers: customers, records: rows.count, .allowed))
        }
        add(purchases)
        add(contacts)
        add(serviceCases)
        add(campaigns)
        add(campaignResponses)
        add(leads)
        add(stageChanges)
        add(contracts)
        add(invoices)
        add(surveys)
        return entries.isEmpty ? [AuditEntry(.append, .allowed)] : entries
    }
}
