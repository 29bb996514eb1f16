/// Reads the wanted records of one kind from a run, a block at a time.
struct RunCursor<Record: StoredRecord> {
    private let run: RunFile
    private let selection: RecordSelection
    private let filter: ErasureFilter
    private var blocks: ArraySlice<RunIndex.Block>

    /// Begins a reading; whoever was forgotten before the run was written is not in it anyway.
    init(_ run: RunFile, _ selection: RecordSelection, erasures: [Erasure]) {
        self.run = run
        self.selection = selection
        filter = ErasureFilter(erasures.filter { $0.revision > run.entry.revision })
        blocks = run.blocks(of: Record.recordKind, selection, customers: selection.customers?.sorted())[...]
    }

    /// The next records, in order; `nil` at the end.
    mutating func next() throws -> [Record]? {
        while let block = blocks.popFirst() {
            var records = try run.place(of: block).records(Record.self)
            if selection != .all { records.removeAll { !selection.includes(customer: $0.storedCustomerID, day: $0.storedDay) } }
            records = filter.apply(to: records)
            if !records.isEmpty { return records }
        }
        return nil
    }
}
