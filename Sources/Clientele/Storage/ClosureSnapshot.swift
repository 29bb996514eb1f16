/// One state of an app's own data layer, read by closures.
///
/// The closures may give more than was asked for, in any order: the snapshot selects and sorts, and so takes one kind of record into memory
/// at a time. Only where a data layer keeps several versions of a record does their order matter: the last one given stands. An app with
/// more data than fits makes a ``CustomerSnapshot`` of its own. The closures have to read one state, whatever is written meanwhile.
public struct ClosureSnapshot: CustomerSnapshot {
    /// Which state it is; 0 where the app does not count.
    public let revision: StoreRevision
    private let readCustomers: @Sendable (RecordSelection) async throws -> [VersionedCustomer]
    private let readFacts: @Sendable (RecordKind, RecordSelection) async throws -> RecordBatch

    /// Makes a snapshot.
    ///
    /// - Parameters:
    ///   - revision: Which state it is.
    ///   - customers: Gives at least the customers wanted.
    ///   - facts: Gives at least the facts wanted of one kind.
    public init(
        revision: StoreRevision = StoreRevision(0), customers: @escaping @Sendable (RecordSelection) async throws -> [VersionedCustomer],
        facts: @escaping @Sendable (RecordKind, RecordSelection) async throws -> RecordBatch
    ) {
        self.revision = revision
        readCustomers = customers
        readFacts = facts
    }

    /// The customers with their versions.
    ///
    /// - Parameter selection: Which customers; days do not matter.
    /// - Returns: The customers, in batches.
    public func customers(_ selection: RecordSelection) -> RecordBatches<VersionedCustomer> {
        RecordBatches(reading: {
            try await readCustomers(selection).filter { selection.includes(customer: $0.customer.customerID, day: nil) }
                .sorted { $0.customer.customerID < $1.customer.customerID }
        })
    }

    /// The records of one kind.
    ///
    /// - Parameters:
    ///   - kind: The type of the records.
    ///   - selection: Which of them.
    /// - Returns: The records, in batches.
    public func records<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) -> RecordBatches<Record> {
        RecordBatches(reading: { try await readFacts(Record.recordKind, selection).records(of: kind, selection) })
    }
}
