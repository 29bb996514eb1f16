extension CustomerSnapshot {
    /// The summaries of all purchases: by the store itself where it can, else by reading them a batch at a time.
    ///
    /// Of the versions of an amended purchase the one that stands is summarised: see ``CustomerWriter/append(_:key:)``.
    ///
    /// - Parameter netting: Which lines can be netted against each other.
    /// - Returns: The summaries.
    /// - Throws: ``ClienteleError`` when the store cannot be read or the purchases cannot be summarised.
    public func summaries(netting: RefundNetting = .day) async throws -> PurchaseSummaries {
        if let provider = self as? any SummaryProviding { return try await provider.purchaseSummaries(netting: netting) }
        return try await streamedSummaries(netting: netting)
    }

    /// The summaries of all purchases by reading them, whatever the store can do itself.
    package func streamedSummaries(netting: RefundNetting) async throws -> PurchaseSummaries {
        var builder = PurchaseSummaries.Builder(netting: netting, conflictingRecords: .keepLast)
        for try await batch in records(Purchase.self, .all) { try builder.add(batch) }
        return try builder.build()
    }

    /// The whole state, or a part of it, as a base for analyses.
    ///
    /// Of the versions of an amended record the one that stands is in the base, and ``CustomerBase/amendedRecordCounts`` says how many were
    /// left out. Only what is selected is read: a selection of days has the version that stands among those of these days, which is another
    /// one where an amendment gave the record another day.
    ///
    /// ```swift
    /// let day = try CalendarDay("2024-05-01")
    /// let store = MemoryStore()
    /// for (act, paidDay) in [nil, day].enumerated() {
    ///     var batch = RecordBatch()
    ///     batch.invoices = [Invoice(customerID: "C-7", issuedDay: day, amount: .zero(.eur), paidDay: paidDay, id: "B-1")]
    ///     _ = try store.append(batch, key: IdempotencyKey("act-\(act)"))
    /// }
    /// let base = try await store.snapshot().base()
    /// print(base.invoices.count, base.invoices[0].invoicePaidDay == day, base.amendedRecordCounts[.invoice])  // 1 true 1
    /// ```
    ///
    /// - Parameter selection: Which records; customers are those selected, whatever the days.
    /// - Returns: The base.
    /// - Throws: ``ClienteleError`` when the store cannot be read or the records make no base.
    public func base(_ selection: RecordSelection = .all) async throws -> CustomerBase {
        if let provider = self as? any BaseProviding { return try await provider.providedBase(selection) }
        return try await streamedBase(selection)
    }

    /// The base made by reading all records, whatever the store can do itself.
    package func streamedBase(_ selection: RecordSelection = .all) async throws -> CustomerBase {
        var builder = CustomerBase.Builder(conflictingRecords: .keepLast)
        for try await batch in customers(selection) { try builder.add(customers: batch.map(\.customer)) }
        for try await batch in records(Purchase.self, selection) { try builder.add(purchases: batch) }
        for try await batch in records(Contact.self, selection) { try builder.add(contacts: batch) }
        for try await batch in records(ServiceCase.self, selection) { try builder.add(serviceCases: batch) }
        for try await batch in records(Campaign.self, selection) { try builder.add(campaigns: batch) }
        for try await batch in records(CampaignResponse.self, selection) { try builder.add(campaignResponses: batch) }
        for try await batch in records(Lead.self, selection) { try builder.add(leads: batch) }
        for try await batch in records(StageChange.self, selection) { try builder.add(stageChanges: batch) }
        for try await batch in records(Contract.self, selection) { try builder.add(contracts: batch) }
        for try await batch in records(Invoice.self, selection) { try builder.add(invoices: batch) }
        for try await batch in records(Survey.self, selection) { try builder.add(surveys: batch) }
        return try builder.build()
    }

    /// All facts that are wanted, in memory.
    ///
    /// - Parameter selection: Which facts.
    /// - Returns: The facts of each kind in the order of the snapshot.
    /// - Throws: ``ClienteleError`` when the store cannot be read.
    public func facts(_ selection: RecordSelection = .all) async throws -> RecordBatch {
        var facts = RecordBatch()
        for try await batch in records(Purchase.self, selection) { facts.purchases += batch }
        for try await batch in records(Contact.self, selection) { facts.contacts += batch }
        for try await batch in records(ServiceCase.self, selection) { facts.serviceCases += batch }
        for try await batch in records(Campaign.self, selection) { facts.campaigns += batch }
        for try await batch in records(CampaignResponse.self, selection) { facts.campaignResponses += batch }
        for try await batch in records(Lead.self, selection) { facts.leads += batch }
        for try await batch in records(StageChange.self, selection) { facts.stageChanges += batch }
        for try await batch in records(Contract.self, selection) { facts.contracts += batch }
        for try await batch in records(Invoice.self, selection) { facts.invoices += batch }
        for try await batch in records(Survey.self, selection) { facts.surveys += batch }
        return facts
    }
}
