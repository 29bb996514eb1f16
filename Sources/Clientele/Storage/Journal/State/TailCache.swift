/// The tail of a store, kind by kind put in order when a reading first asks for it and kept up from then on.
final class TailCache: Sendable {
    private struct Content: Sendable {
        var tables: TailTables
        var acts = 0
    }

    private let contents = Guarded<[RecordKind: Content]>([:])

    /// The tail's records of a kind: of a state at least as late as the last one that was asked for, or they are put in order anew.
    func tables(of kind: RecordKind, _ log: ActLog) throws -> TailTables {
        // Held meanwhile, so that readings at the same time do the work once.
        try contents.withLock { contents in
            let isLater = contents[kind].map { $0.acts <= log.count } ?? true
            var content =
                isLater ? contents.removeValue(forKey: kind) ?? Content(tables: TailTables(kind)) : Content(tables: TailTables(kind))
            try content.tables.apply(log.acts(from: content.acts))
            content.acts = log.count
            if isLater { contents[kind] = content }
            return content.tables
        }
    }
}
