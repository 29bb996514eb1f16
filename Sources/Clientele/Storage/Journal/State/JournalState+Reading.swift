extension JournalState {
    /// Begins a reading of the facts of one kind in the order of a snapshot.
    func reading<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) throws -> OrderedMerge<Record> {
        // A type of somebody else's is in no store: there is nothing of it to read, and nothing is damaged.
        guard Record.self is any BlockRecord.Type else { return OrderedMerge([]) }
        let erasures = erasures
        var readings: [OrderedMerge<Record>.Reading] = runs.map { run in
            var cursor = RunCursor<Record>(run, selection, erasures: erasures)
            return { try cursor.next() }
        }
        readings += try tailReadings(kind, selection)
        return OrderedMerge(readings)
    }

    private func tailReadings<Record: StoredRecord>(
        _ kind: Record.Type, _ selection: RecordSelection
    ) throws -> [OrderedMerge<Record>.Reading] {
        // Purchases are many: as columns they take less memory and are sooner in order.
        if Record.recordKind == .purchase {
            return try tailCache.purchases(of: self).map { purchases in
                var reading = purchases.reading(selection)
                return {
                    guard let batch = reading.next() else { return nil }
                    // One cast of the whole array to its own type.
                    let records: Any = batch
                    return records as? [Record]
                }
            }
        }
        var merge = RunMerge(try tailCache.tables(of: Record.recordKind, tail).facts.runs(of: kind).runs, selection)
        return [{ merge.next(upTo: 4_096) }]
    }

    /// All wanted facts of one kind.
    func records<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) throws -> [Record] {
        var merge = try reading(kind, selection)
        var records: [Record] = []
        while let batch = try merge.next() { records += batch }
        return records
    }

    /// Begins a reading of the customers in byte order.
    func customerReading(_ selection: RecordSelection) throws -> CustomerMerge {
        let erasures = erasures
        let cursors = runs.map { CustomerCursor($0, selection, erasures: erasures) }
        let tail = try tailCache.tables(of: .customer, tail).customers
        let ids = selection.customers.map { wanted in wanted.filter { tail[$0] != nil } } ?? Set(tail.keys)
        return CustomerMerge(cursors, tail: ids.sorted().compactMap { tail[$0] })
    }
}
