/// Makes one sorted run of runs and of the acts after them.
struct Fold {
    /// The state whose runs and tail are folded; runs that stay as they are have been taken out of it.
    let state: JournalState
    /// Only facts whose conclusion is not before this day are kept; `nil` keeps all.
    var firstDay: CalendarDay?

    /// Writes the run of a number, which holds a state.
    ///
    /// - Returns: What the manifest says of the run, and whether any fact was left out.
    func write(to folder: JournalFolder, number: UInt64, revision: StoreRevision) throws -> (run: Manifest.Run, isShorter: Bool) {
        let path = folder.run(number)
        // One of this number is left from a fold that was not ended.
        try folder.files.remove(path)
        guard let file = try folder.files.open(path, for: .creating) else { throw FileFault.missing(path) }
        do {
            var writer = try RunWriter(file, store: state.manifest.store, number: number, revision: revision)
            let isShorter = try writeRecords(to: &writer)
            let run = try writer.finish(keys: keys())
            try folder.files.syncFolder(folder.path)
            return (run, isShorter)
        } catch {
            try? folder.files.remove(path)
            throw error
        }
    }

    private func writeRecords(to writer: inout RunWriter) throws -> Bool {
        var isShorter = false
        try write(Purchase.self, to: &writer, &isShorter)
        try write(Contact.self, to: &writer, &isShorter)
        try write(ServiceCase.self, to: &writer, &isShorter)
        try write(Campaign.self, to: &writer, &isShorter)
        try write(CampaignResponse.self, to: &writer, &isShorter)
        try write(Lead.self, to: &writer, &isShorter)
        try write(StageChange.self, to: &writer, &isShorter)
        try write(Contract.self, to: &writer, &isShorter)
        try write(Invoice.self, to: &writer, &isShorter)
        try write(Survey.self, to: &writer, &isShorter)
        var customers = try state.customerReading(.all)
        while let batch = try customers.next() { try writer.add(customers: batch[...]) }
        return isShorter
    }

    private func write<Record: StoredRecord>(_ kind: Record.Type, to writer: inout RunWriter, _ isShorter: inout Bool) throws {
        let isOver = try isOver(kind)
        var reading = try state.reading(kind, .all)
        // Batches may be small where readings meet; blocks are to be full.
        var waiting: [Record] = []
        while let batch = try reading.next() {
            let kept = isOver.map { isOver in batch.filter { !isOver($0) } } ?? batch
            if kept.count < batch.count { isShorter = true }
            waiting += kept
            let full = waiting.count - waiting.count % RecordBlock.maximumRows
            try writer.add(waiting[..<full])
            waiting.removeFirst(full)
        }
        try writer.add(waiting[...])
    }

    /// Tells the facts that are to go, if any are.
    private func isOver<Record: StoredRecord>(_ kind: Record.Type) throws -> ((Record) -> Bool)? {
        guard let firstDay else { return nil }
        var conclusions = FactConclusions<Record>()
        var reading = try state.reading(kind, .all)
        while let batch = try reading.next() { for record in batch { conclusions.note(record) } }
        return { conclusions.isOver($0, before: firstDay) }
    }

    private func keys() throws -> [ActKey] {
        let folded = try state.runs.flatMap { try $0.keys() }
        return folded + state.tail.acts(from: 0).compactMap(\.key)
    }
}

extension JournalAct {
    /// The name of the act, where it has one.
    var key: ActKey? {
        guard case .append(let key, let fingerprint, _) = content else { return nil }
        return ActKey(key: key, fingerprint: fingerprint, revision: revision)
    }
}
