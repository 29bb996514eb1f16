/// One state of a store, as far as one principal may see it; see ``ScopedStore``.
///
/// Every batch is handed out only while the directory knows the principal with the very rights that it had when the snapshot was taken,
/// and after the ``AuditTrail`` took it down. Batches are cut anew, so that their sizes do not tell how much was left out between.
///
/// The revision and the versions of customers are those of the wrapped store: they tell that something was written, not what.
public struct ScopedSnapshot<Wrapped: CustomerSnapshot>: CustomerSnapshot {
    let wrapped: Wrapped
    let gate: AccessGate
    let principal: Principal
    let table: AccessTable
    /// Whether readings are taken down one by one; not those of an act that is taken down as a whole.
    var recordsReadings = true

    /// Which state of the store it is.
    public var revision: StoreRevision { wrapped.revision }

    /// The customers that may be seen, with their versions.
    ///
    /// - Parameter selection: Which customers; those that may not be seen are as those that do not exist.
    /// - Returns: The customers, in batches; reading throws ``ClienteleError/Code/accessDenied`` and
    ///   ``ClienteleError/Code/auditFailed``.
    public func customers(_ selection: RecordSelection) -> RecordBatches<VersionedCustomer> {
        batches(
            of: .customer, selection, read: { wrapped.customers($0) }, customerID: { $0.customer.customerID },
            accesses: { rows, _ in table.accesses(to: rows) { $0.customer.customerID } },
            mask: { rows, accesses in
                zip(rows, accesses).map { VersionedCustomer(customer: $1.mask.masked($0.customer), version: $0.version) }
            })
    }

    /// The records of one kind that may be seen.
    ///
    /// - Parameters:
    ///   - kind: The type of the records.
    ///   - selection: Which of them; those of customers who may not be seen are as those that do not exist.
    /// - Returns: The records, in batches; reading throws ``ClienteleError/Code/accessDenied`` and
    ///   ``ClienteleError/Code/auditFailed``.
    public func records<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) -> RecordBatches<Record> {
        batches(
            of: Record.recordKind, selection, read: { wrapped.records(kind, $0) }, customerID: \.storedCustomerID,
            accesses: { accesses(to: $0, leads: $1) }, mask: { FieldMask.masked($0, by: $1) })
    }

    private func accesses<Record: StoredRecord>(to rows: [Record], leads: LeadSight?) -> [CustomerAccess] {
        switch Record.recordKind {
        case .campaign:
            let access = table.grant.rights.contains(.readCampaigns) ? CustomerAccess(.read) : .none
            return Array(repeating: access, count: rows.count)
        case .lead:
            guard !table.grant.seesEverything else { return Array(repeating: table.grant.everyone, count: rows.count) }
            // Without a list of leads there is no access, and then nothing is handed out.
            return ((rows as Any) as? [Lead] ?? []).map { leads?.access(to: $0) ?? .none }
        default: return table.accesses(to: rows, customer: \.storedCustomerID)
        }
    }

    /// Which leads may be seen; `nil` for all.
    func leadSight() async throws -> LeadSight? {
        func sight(by policy: some AccessPolicy) async throws -> LeadSight {
            try await LeadSight(in: wrapped, table: table, policy: policy, principal: principal)
        }
        return table.grant.seesEverything ? nil : try await sight(by: gate.policy)
    }

    private func batches<Row: Sendable>(
        of kind: RecordKind, _ selection: RecordSelection, read: @escaping @Sendable (RecordSelection) -> RecordBatches<Row>,
        customerID: @escaping @Sendable (Row) -> CustomerID?, accesses: @escaping @Sendable ([Row], LeadSight?) -> [CustomerAccess],
        mask: @escaping @Sendable ([Row], [CustomerAccess]) -> [Row]
    ) -> RecordBatches<Row> {
        RecordBatches {
            let reading = ScopedReading(
                kind: kind, selection: selection, snapshot: self, read: read, customerID: customerID, accesses: accesses, mask: mask)
            return { try await reading.next() }
        }
    }
}

extension ScopedSnapshot: SummaryProviding where Wrapped: SummaryProviding {
    /// The summaries of all purchases that may be seen: by the wrapped store only where these are all.
    ///
    /// - Parameter netting: Which lines can be netted against each other.
    /// - Returns: The summaries.
    /// - Throws: As reading does.
    public func purchaseSummaries(netting: RefundNetting) async throws -> PurchaseSummaries {
        guard table.grant.seesEverything else { return try await streamedSummaries(netting: netting) }
        try await gate.requireUnchanged(principal, for: .read, kind: .purchase)
        let summaries = try await wrapped.purchaseSummaries(netting: netting)
        try await gate.requireUnchanged(principal, for: .read, kind: .purchase)
        let entry = AuditEntry(.read, kind: .purchase, customers: Set(summaries.customerIDs), records: summaries.rowCount, .allowed)
        try await gate.record([entry], as: principal)
        return summaries
    }
}
