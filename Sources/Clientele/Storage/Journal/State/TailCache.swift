import Synchronization

/// The tail of a store, put in order when a reading first asks for it and kept up from then on.
final class TailCache: Sendable {
    private struct Content: Sendable {
        var tables = TailTables()
        var acts = 0
    }

    private let content = Mutex(Content())

    /// The tail of a state: at least as late as the last one that was asked for, or it is made anew.
    func tables(of log: ActLog) throws -> TailTables {
        try content.withLock { content in
            if content.acts > log.count {
                var tables = TailTables()
                try tables.apply(log.acts(from: 0))
                return tables
            }
            var tables = content.tables
            try tables.apply(log.acts(from: content.acts))
            content = Content(tables: tables, acts: log.count)
            return tables
        }
    }
}
