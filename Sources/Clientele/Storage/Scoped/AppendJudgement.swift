/// Judges facts before they are appended, also as amendments of what is stored under their ids.
struct AppendJudgement<Wrapped: CustomerStore>: Sendable {
    let gate: AccessGate
    let principal: Principal
    let grant: AccessGrant
    let wrapped: Wrapped

    /// Whether facts of all customers may be appended, whoever they are.
    private var isUnlimited: Bool { grant.everyone.allows(.append) && grant.everyone.mask == .nothing }

    /// What the trail is to take down when the facts may be appended.
    ///
    /// - Throws: ``AppendRefusal``, or what the store throws.
    func auditEntries(for batch: RecordBatch) async throws -> [AuditEntry] {
        if isUnlimited, batch.leads.isEmpty { return batch.auditEntries }
        let snapshot = try await wrapped.snapshot()
        let storedLeads = try await versions(of: batch.leads, in: snapshot)
        if !isUnlimited {
            let lineage = try await Lineage(of: batch.customerIDs, in: snapshot)
            let table = gate.accessTable(grant: grant, principal: principal, customers: lineage.customers.values.map(\.customer))
            try requireRights(to: batch, by: table)
            try requireNothingHidden(in: batch, by: table)
            try await requireOwnIDs(in: batch, storedLeads, by: table, in: snapshot)
        }
        return batch.auditEntries + (try leadEntries(for: batch.leads, stored: storedLeads))
    }

    private func refuse(
        _ kind: RecordKind? = nil, of customers: Set<CustomerID> = [], records: Int = 0, _ reason: AuditReason, _ what: String
    ) -> AppendRefusal {
        AppendRefusal(
            entry: AuditEntry(.append, kind: kind, customers: customers, records: records, .denied, reason: reason),
            message: "principal '\(principal.id)' \(what)")
    }

    private func requireRights(to batch: RecordBatch, by table: AccessTable) throws {
        guard batch.campaigns.isEmpty || grant.everyone.allows(.append) else {
            throw refuse(.campaign, records: batch.campaigns.count, .noRight, "has no right to append campaigns")
        }
        let refused = batch.customerIDs.filter { !table.access(to: $0).allows(.append) }
        guard refused.isEmpty else {
            let reason: AuditReason = refused.allSatisfy(table.shows) ? .noRight : .notVisible
            throw refuse(of: refused, reason, "has no right to append facts of customer '\(refused.min()?.text ?? "")'")
        }
        let leads = batch.leads.filter { !mayAppend($0, by: table) }
        guard let first = leads.first else { return }
        let customers = Set(leads.compactMap(\.leadCustomerID))
        throw refuse(
            .lead, of: customers, records: leads.count, .noRight, "has no right to append lead '\(first.leadID)' for its division and owner"
        )
    }

    /// A lead of nobody, or of a division, has to be the principal's for its own sake too.
    private func mayAppend(_ lead: Lead, by table: AccessTable) -> Bool {
        guard lead.leadCustomerID == nil || table.access(to: lead.leadCustomerID).allows(.append) else { return false }
        guard lead.leadCustomerID == nil || lead.leadDivision != nil else { return true }
        return grant.everyone.union(gate.policy.access(to: lead, for: principal)).allows(.append)
    }

    private func accesses<Record: StoredRecord>(to records: [Record], by table: AccessTable) -> [CustomerAccess] {
        guard let leads = (records as Any) as? [Lead] else { return table.accesses(to: records, customer: \.storedCustomerID) }
        return table.accesses(to: leads, policy: gate.policy, principal: principal)
    }

    private func isHiding<Record: StoredRecord>(_ records: [Record], by table: AccessTable) -> Bool {
        FieldMask.masked(records, by: accesses(to: records, by: table)) != records
    }

    private func requireNothingHidden(in batch: RecordBatch, by table: AccessTable) throws {
        guard isHiding(batch.contacts, by: table) || isHiding(batch.serviceCases, by: table) || isHiding(batch.leads, by: table)
        else { return }
        throw refuse(
            of: batch.customerIDs, records: batch.count, .hiddenField,
            "may not write what is hidden from it: names of staff, notes or attributes")
    }
}

extension AppendJudgement {
    /// The stored versions of some records, in the order of reading.
    ///
    /// - Complexity: One reading of the kind, and none for records without ids.
    private func versions<Record: StoredRecord>(of records: [Record], in snapshot: Wrapped.Snapshot) async throws -> [Record] {
        let ids = Set(records.lazy.compactMap(\.storedRecordID).map { ExactText($0) })
        guard !ids.isEmpty else { return [] }
        var versions: [Record] = []
        for try await batch in snapshot.records(Record.self, .all) {
            versions += batch.lazy.filter { $0.storedRecordID.map { ids.contains(ExactText($0)) } ?? false }
        }
        return versions
    }

    /// Whoever appends under an id amends what is stored under it: that has to be within reach, and nothing in it hidden.
    private func requireOwnIDs(
        in batch: RecordBatch, _ storedLeads: [Lead], by table: AccessTable, in snapshot: Wrapped.Snapshot
    ) async throws {
        func require<Record: StoredRecord>(_ stored: [Record], mayAppend: (Record) -> Bool) throws {
            guard stored.allSatisfy(mayAppend) else {
                throw refuse(
                    Record.recordKind, of: batch.customerIDs, .idInUse, "has no right to use the id of one of these records: it is in use")
            }
            guard !isHiding(stored, by: table) else {
                throw refuse(Record.recordKind, of: batch.customerIDs, .hiddenField, "may not amend a record of which something is hidden")
            }
        }
        func require<Record: StoredRecord>(_ records: [Record]) async throws {
            try require(try await versions(of: records, in: snapshot)) { table.access(to: $0.storedCustomerID).allows(.append) }
        }
        try require(storedLeads) { mayAppend($0, by: table) }
        try await require(batch.purchases)
        try await require(batch.contacts)
        try await require(batch.serviceCases)
        try await require(batch.contracts)
        try await require(batch.invoices)
        try await require(batch.surveys)
    }

    /// Judges who is to follow up and in which division, against the version that stands, and gives what is to be on record of it.
    private func leadEntries(for leads: [Lead], stored: [Lead]) throws -> [AuditEntry] {
        var standing = Dictionary(stored.map { (ExactText($0.leadID), $0) }) { $1 }
        var assigned: [Lead] = []
        var moves: [AuditEntry] = []
        for lead in leads {
            let before = standing.updateValue(lead, forKey: ExactText(lead.leadID))
            if isAssigned(lead, before: before) { assigned.append(lead) }
            if let before, !before.leadDivision.isExactly(lead.leadDivision) { moves.append(move(of: lead, from: before)) }
        }
        let customers = Set(assigned.compactMap(\.leadCustomerID))
        var entry = AuditEntry(.assign, kind: .lead, customers: customers, records: assigned.count, .allowed)
        if let first = assigned.first, !grant.rights.contains(.assign) {
            (entry.outcome, entry.reason) = (.denied, .assigning)
            throw AppendRefusal(
                entry: entry, message: "principal '\(principal.id)' has no right to assign the follow-up of lead '\(first.leadID)'")
        }
        if var refused = moves.first, !grant.rights.contains(.move) {
            (refused.outcome, refused.reason) = (.denied, .moving)
            throw AppendRefusal(entry: refused, message: "principal '\(principal.id)' has no right to move a lead to another division")
        }
        return (assigned.isEmpty ? [] : [entry]) + moves
    }

    /// Whether somebody else is to follow up, or on another day: only what one plans for oneself is nobody else's to say.
    private func isAssigned(_ lead: Lead, before: Lead?) -> Bool {
        let isOwn = principal.isNamed(lead.leadOwner)
        if !lead.leadOwner.isExactly(before?.leadOwner), before != nil || !isOwn { return true }
        return lead.leadNextTouchDay != before?.leadNextTouchDay && !isOwn
    }

    private func move(of lead: Lead, from before: Lead) -> AuditEntry {
        let customers = Set([lead.leadCustomerID, before.leadCustomerID].compactMap { $0 })
        var entry = AuditEntry(.move, kind: .lead, customers: customers, records: 1, .allowed)
        entry.divisionBefore = before.leadDivision
        entry.divisionAfter = lead.leadDivision
        return entry
    }
}
