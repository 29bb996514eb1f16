/// One state of a journal store: the runs, and the acts after them.
///
/// A copy is a snapshot.
struct JournalState: Sendable {
    var manifest: Manifest
    /// The runs, oldest first.
    var runs: [RunFile]
    var tail = ActLog()
    /// Shared by all states with the same runs.
    var tailCache = TailCache()
    var revision: StoreRevision
    var currency: Currency?
    /// Who was forgotten, as far as runs still hold them.
    private(set) var erasures: [Erasure]

    init(manifest: Manifest, runs: [RunFile]) {
        self.manifest = manifest
        self.runs = runs
        revision = manifest.revision
        currency = manifest.currency
        erasures = manifest.erasures
    }

    /// Takes acts that were read or written.
    mutating func append(_ acts: [JournalAct]) {
        for act in acts {
            tail.append(act)
            revision = act.revision
            switch act.content {
            case .append(_, _, let found): currency = currency ?? found
            case .update: break
            case .erase(let erasure): erasures.append(erasure)
            }
        }
    }
}
