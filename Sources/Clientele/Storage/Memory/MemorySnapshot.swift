/// One state of a ``MemoryStore``.
public struct MemorySnapshot: CustomerSnapshot {
    let state: MemoryState

    /// Which state of the store it is.
    public var revision: StoreRevision { state.revision }

    /// The customers with their versions.
    ///
    /// - Parameter selection: Which customers; days do not matter.
    /// - Returns: The customers, in batches.
    /// - Complexity: O(*c* log *c*) for a reading of *c* customers.
    public func customers(_ selection: RecordSelection) -> RecordBatches<VersionedCustomer> {
        let stored = state.customers
        return RecordBatches {
            let wanted =
                selection.customers.map { ids in ids.sorted().compactMap { stored[$0] } }
                ?? stored.values.sorted { $0.customer.customerID < $1.customer.customerID }
            return RecordBatches.slices(of: wanted)
        }
    }

    /// The records of one kind.
    ///
    /// - Parameters:
    ///   - kind: The type of the records.
    ///   - selection: Which of them.
    /// - Returns: The records, in batches.
    /// - Complexity: O(*n* *r*) for a reading of *n* records; *r* is at most log₂ *n*, and 1 after one act of appending.
    public func records<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) -> RecordBatches<Record> {
        state.tables.runs(of: kind).batches(selection)
    }
}
