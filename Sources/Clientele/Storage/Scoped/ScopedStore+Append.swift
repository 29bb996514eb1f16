extension ScopedStore {
    /// Stores facts of customers that the principal may append to, all of them or none.
    ///
    /// A lead has to be both of such a customer, where it has one, and of a division and owner that the policy lets the principal append
    /// to, where it names a division. Without the right to assign, the principal may name nobody but itself as owner, and plan a next
    /// touch only for itself. Campaigns, which belong to nobody, need the right to append to everyone.
    ///
    /// The rights are judged by a state no older than the call. A customer who is moved away while the call runs still gets the facts; they
    /// belong to wherever the customer is then. Keys are those of the wrapped store: one that anybody used is used.
    ///
    /// - Parameters:
    ///   - batch: The facts.
    ///   - key: Names the act.
    /// - Returns: The receipt.
    /// - Throws: ``ClienteleError/Code/accessDenied``, alike for customers that may not be seen and those that do not exist;
    ///   ``ClienteleError/Code/auditFailed``; what the directory throws; else see ``CustomerWriter/append(_:key:)``.
    /// - Complexity: Beside that of the wrapped store, one reading of the batch's customers and one for each level of accounts above them.
    public func append(_ batch: RecordBatch, key: IdempotencyKey) async throws -> WriteReceipt {
        let (principal, grant) = try await gate.enter(.append, needing: .write)
        if !grant.everyone.allows(.append) || grant.everyone.mask != .nothing {
            // The writer's own records, so the words of what is wrong with them are no secret.
            _ = try batch.check(currency: nil)
            let table = try await accessTable(of: batch.customerIDs, grant: grant, principal: principal)
            try await requireRights(to: batch, by: table, principal)
        }
        if !grant.rights.contains(.assign) { try await requireOwnFollowUps(in: batch.leads, principal) }
        return try await gate.pass(batch.auditEntries(principal), as: principal, grant) { try await wrapped.append(batch, key: key) }
    }

    /// The access to some customers as they are stored now.
    func accessTable(of ids: Set<CustomerID>, grant: AccessGrant, principal: Principal) async throws -> AccessTable {
        do {
            let lineage = try await Lineage(of: ids, in: try await wrapped.snapshot())
            return gate.accessTable(grant: grant, principal: principal, customers: lineage.customers.values.map(\.customer))
        } catch {
            throw grant.seesEverything ? error : ClienteleError.withheld(error)
        }
    }

    private func requireRights(to batch: RecordBatch, by table: AccessTable, _ principal: Principal) async throws {
        guard batch.campaigns.isEmpty || table.grant.everyone.allows(.append) else {
            throw try await gate.refusal(
                of: [AuditEntry(.append, kind: .campaign, records: batch.campaigns.count, .denied, reason: .noRight)], as: principal,
                "principal '\(principal.id)' has no right to append campaigns")
        }
        let refused = batch.customerIDs.filter { !table.access(to: $0).allows(.append) }
        guard refused.isEmpty else {
            let isSeen = refused.allSatisfy(table.shows)
            throw try await gate.refusal(
                of: [AuditEntry(.append, customers: refused, .denied, reason: isSeen ? .noRight : .notVisible)], as: principal,
                "principal '\(principal.id)' has no right to append facts of customer '\(refused.min()?.text ?? "")'")
        }
        try await requireRights(to: batch.leads, by: table, principal)
        try await requireNothingHidden(in: batch, by: table, principal)
    }

    private func requireRights(to leads: [Lead], by table: AccessTable, _ principal: Principal) async throws {
        let refused = leads.filter { lead in
            // A lead of nobody, or of a division, has to be the principal's for its own sake too.
            guard lead.leadCustomerID == nil || lead.leadDivision != nil else { return false }
            return !table.grant.everyone.union(gate.policy.access(to: lead, for: principal)).allows(.append)
        }
        guard let first = refused.first else { return }
        throw try await gate.refusal(
            of: [
                AuditEntry(
                    .append, kind: .lead, customers: Set(refused.compactMap(\.leadCustomerID)), records: refused.count, .denied,
                    reason: .noRight)
            ], as: principal, "principal '\(principal.id)' has no right to append lead '\(first.leadID)' for its division and owner")
    }

    private func requireNothingHidden(in batch: RecordBatch, by table: AccessTable, _ principal: Principal) async throws {
        func hiding<Record: StoredRecord>(_ records: [Record], _ accesses: [CustomerAccess]) -> Bool {
            FieldMask.masked(records, by: accesses) != records
        }
        let leads = table.accesses(to: batch.leads, policy: gate.policy, principal: principal)
        let isHiding =
            hiding(batch.contacts, table.accesses(to: batch.contacts, customer: \.customerID))
            || hiding(batch.serviceCases, table.accesses(to: batch.serviceCases, customer: \.customerID)) || hiding(batch.leads, leads)
        guard isHiding else { return }
        throw try await gate.refusal(
            of: [AuditEntry(.append, customers: batch.customerIDs, records: batch.count, .denied, reason: .hiddenField)], as: principal,
            "principal '\(principal.id)' may not write what is hidden from it: names of staff, notes or attributes")
    }

    private func requireOwnFollowUps(in leads: [Lead], _ principal: Principal) async throws {
        let refused = leads.filter { lead in
            if let owner = lead.leadOwner { return !principal.isNamed(owner) }
            return lead.leadNextTouchDay != nil
        }
        guard let first = refused.first else { return }
        throw try await gate.refusal(
            of: [
                AuditEntry(
                    .assign, kind: .lead, customers: Set(refused.compactMap(\.leadCustomerID)), records: refused.count, .denied,
                    reason: .assigning)
            ], as: principal, "principal '\(principal.id)' has no right to assign the follow-up of lead '\(first.leadID)'")
    }
}

extension AccessGate {
    func accessTable(grant: AccessGrant, principal: Principal, customers: some Sequence<Customer>) -> AccessTable {
        func table(by policy: some AccessPolicy) -> AccessTable {
            AccessTable(grant: grant, policy: policy, principal: principal, customers: customers)
        }
        return table(by: policy)
    }
}

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

    /// What the trail takes down before facts are stored: an entry for each kind, and one where somebody else is to follow up.
    func auditEntries(_ principal: Principal) -> [AuditEntry] {
        var entries: [AuditEntry] = []
        func add<Record: StoredRecord>(_ rows: [Record]) {
            guard !rows.isEmpty else { return }
            entries.append(
                AuditEntry(
                    .append, kind: Record.recordKind, customers: Set(rows.lazy.compactMap(\.storedCustomerID)), records: rows.count,
                    .allowed))
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
        let assigned = leads.filter { $0.leadOwner != nil && !principal.isNamed($0.leadOwner) }
        if !assigned.isEmpty {
            let customers = Set(assigned.compactMap(\.leadCustomerID))
            entries.append(AuditEntry(.assign, kind: .lead, customers: customers, records: assigned.count, .allowed))
        }
        return entries.isEmpty ? [AuditEntry(.append, .allowed)] : entries
    }
}
