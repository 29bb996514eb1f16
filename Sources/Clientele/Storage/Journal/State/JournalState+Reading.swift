extension JournalState {
    /// Begins a reading of the facts of one kind in the order of a snapshot.
    func reading<Record: StoredRecord>(_ kind: Record.Type, _ selection: RecordSelection) throws -> OrderedMerge<Record> {
        let erasures = erasures
        var readings: [OrderedMerge<Record>.Reading] = runs.map { run in
            var cursor = RunCursor<Record>(run, selection, erasures: erasures)
            return { try cursor.next() }
        }
        var tail = RunMerge(try tailCache.tables(of: Record.recordKind, tail).facts.runs(of: kind).runs, selection)
        readings.append { tail.next(upTo: 4_096) }
        return OrderedMerge(readings)
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
