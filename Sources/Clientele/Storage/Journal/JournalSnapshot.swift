/// One state of a journal store.
///
/// It holds the store's files open, so that it reads on as it was when they are replaced or removed.
public struct JournalSnapshot: CustomerSnapshot {
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
}
