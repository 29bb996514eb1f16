/// One state of a store, which stays as it is while others write.
///
/// The contract, which `CustomerStoreContract` of the test kit checks:
/// - every reading of one snapshot gives the same records, whatever is written, erased or compacted meanwhile;
/// - records of a kind come by customer in byte order of the ids, records without a customer first, and those of one customer in the
///   order in which they were appended, so that of an amended record every version is read and the one that stands comes last; customers
///   come in byte order of the ids;
/// - a batch is never empty, and how records are cut into batches means nothing;
/// - a cancelled task ends a reading with `CancellationError` at the next batch.
public protocol CustomerSnapshot: Sendable {
    /// Which state of the store it is.
    var revision: StoreRevision { get }

    /// The customers with their versions.
    ///
    /// - Parameter selection: Which customers; days do not matter.
    /// - Returns: The customers, in batches.
    func customers(_ selection: RecordSelection) -> RecordBatches<VersionedCustomer>

    /// The records of one kind.
    ///
    /// - Parameters:
    ///   - kind: The type of the records.
    ///   - selection: Which of them.
    /// - Returns: The records, in batches.
    func records<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) -> RecordBatches<Record>
}
