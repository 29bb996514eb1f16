/// One state of a journal store.
///
/// It holds the store's files open, so that it reads on as it was when they are replaced or removed.
public struct JournalSnapshot: SummaryProviding {
    let state: JournalState

    /// Which state of the store it is.
    public var revision: StoreRevision { state.revision }

    /// The customers with their versions.
    ///
    /// - Parameter selection: Which customers; days do not matter.
    /// - Returns: The customers, in batches.
    /// - Complexity: O(*c*) for a reading of *c* customers, and O(*u* log *u*) for *u* customers written since the last fold.
    public func customers(_ selection: RecordSelection) -> RecordBatches<VersionedCustomer> {
        let state = state
        return RecordBatches {
            var reading: CustomerMerge?
            return {
                var merge = try reading ?? state.customerReading(selection)
                defer { reading = merge }
                return try merge.next()
            }
        }
    }

    /// The records of one kind.
    ///
    /// - Parameters:
    ///   - kind: The type of the records.
    ///   - selection: Which of them.
    /// - Returns: The records, in batches; reading them throws ``ClienteleError/Code/storeDamaged`` for bytes that are not what was written.
    /// - Complexity: O(*n* log *r*) for a reading of *n* records from *r* sorted files, of which parts without a wanted record are passed
    ///   over; the first reading after acts of writing puts the records written since the last fold in order.
    public func records<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) -> RecordBatches<Record> {
        let state = state
        return RecordBatches {
            var reading: OrderedMerge<Record>?
            return {
                var merge = try reading ?? state.reading(kind, selection)
                reading = nil
                defer { reading = merge }
                return try merge.next()
            }
        }
    }

    /// The summaries of all purchases, from the files' columns.
    ///
    /// - Parameter netting: Which lines can be netted against each other.
    /// - Returns: The summaries.
    /// - Throws: ``ClienteleError/Code/storeDamaged`` for bytes that are not what was written, and what
    ///   ``PurchaseSummaries/Builder/build()`` throws.
    /// - Complexity: O(*n* + *c* log *c*) for *n* purchases of *c* customers.
    public func purchaseSummaries(netting: RefundNetting) async throws -> PurchaseSummaries {
        try await JournalQueue.run { [state] cancellation in
            let loader = PurchaseLoader(state, .all, cancellation: cancellation)
            return try loader.load { intake in
                var builder = PurchaseSummaries.Builder(netting: netting, conflictingRecords: .keepLast)
                try intake(&builder.intake)
                let summaries = try builder.build()
                return (summaries, summaries.repeatedRecords)
            }
        }
    }
}

extension JournalSnapshot: BaseProviding {
    package func providedBase(_ selection: RecordSelection) async throws -> CustomerBase {
        try await JournalQueue.run { [state] cancellation in
            let loader = PurchaseLoader(state, selection, cancellation: cancellation)
            return try loader.load { intake in
                var builder = CustomerBase.Builder(conflictingRecords: .keepLast)
                var customers = try state.customerReading(selection)
                while let batch = try customers.next() { try builder.add(customers: batch.map(\.customer)) }
                try intake(&builder.intake)
                try state.addFacts(to: &builder, selection, cancellation)
                let base = try builder.build()
                return (base, base.purchases.repeatedRecords + base.purchases.amendedRecords)
            }
        }
    }
}

extension JournalState {
    /// Adds all facts but purchases.
    fileprivate func addFacts(
        to builder: inout CustomerBase.Builder, _ selection: RecordSelection, _ cancellation: CancellationFlag
    ) throws {
        func read<Record: StoredRecord>(_ kind: Record.Type, _ add: ([Record]) throws -> Void) throws {
            var reading = try reading(kind, selection)
            while let batch = try reading.next() {
                if cancellation.isCancelled { throw CancellationError() }
                try add(batch)
            }
        }
        try read(Contact.self) { try builder.add(contacts: $0) }
        try read(ServiceCase.self) { try builder.add(serviceCases: $0) }
        try read(Campaign.self) { try builder.add(campaigns: $0) }
        try read(CampaignResponse.self) { try builder.add(campaignResponses: $0) }
        try read(Lead.self) { try builder.add(leads: $0) }
        try read(StageChange.self) { try builder.add(stageChanges: $0) }
        try read(Contract.self) { try builder.add(contracts: $0) }
        try read(Invoice.self) { try builder.add(invoices: $0) }
        try read(Survey.self) { try builder.add(surveys: $0) }
    }
}
