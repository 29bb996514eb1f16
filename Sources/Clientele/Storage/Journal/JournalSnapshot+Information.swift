extension JournalSnapshot {
    /// What the store holds and how much room it takes.
    ///
    /// - Throws: ``ClienteleError/Code/fileAccess`` when a file cannot be asked for its size.
    /// - Complexity: O(*a* + *b*) for *a* acts since the last fold and *b* blocks of sorted files.
    public var information: JournalInformation {
        get throws {
            var rows: [String: Int] = [:]
            for kind in RecordKind.allCases { rows[kind.rawValue] = state.runs.reduce(0) { $0 + $1.index.rows(of: kind) } }
            var segments: [JournalInformation.File] = []
            for act in state.tail.acts(from: 0) {
                for block in act.blocks {
                    rows[block.kind.rawValue, default: 0] += block.rows
                    guard segments.last?.file != block.file.path else { continue }
                    segments.append(JournalInformation.File(file: block.file.path, bytes: try block.file.size()))
                }
            }
            return JournalInformation(
                formatVersion: Int(JournalFormat.version), revision: revision, currency: state.currency, rows: rows,
                runs: state.runs.map { JournalInformation.File(file: $0.file.path, bytes: $0.entry.size) }, segments: segments,
                erasuresToCompact: state.erasures.count)
        }
    }
}
