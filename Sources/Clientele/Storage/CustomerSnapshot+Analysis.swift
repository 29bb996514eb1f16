extension CustomerSnapshot {
    /// The summaries of all purchases: by the store itself where it can, else by reading them a batch at a time.
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
        var builder = PurchaseSummaries.Builder(netting: netting)
        for try await batch in records(Purchase.self, .all) { try builder.add(batch) }
        return try builder.build()
    }

    /// The whole state, or a part of it, as a base for analyses.
    ///
    /// - Parameter selection: Which records; customers are those selected, whatever the days.
    /// - Returns: The base.
    /// - Throws: ``ClienteleError`` when the store cannot be read or the records make no base.
    public func base(_ selection: RecordSelection = .all) async throws -> CustomerBase {
        var builder = CustomerBase.Builder()
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
