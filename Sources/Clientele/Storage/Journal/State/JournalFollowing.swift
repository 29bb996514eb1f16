/// Follows what another process writes to a store.
struct JournalFollowing {
    let folder: JournalFolder
    private var known: Known?

    /// What was read so far: acts that a mark vouches for, since others may still be taken back.
    private struct Known {
        var state: JournalState
        var scanner: SegmentScanner
    }

    /// How often files may be replaced while they are being opened.
    private static let attempts = 50

    init(folder: JournalFolder) {
        self.folder = folder
    }

    /// The present state.
    mutating func state() throws -> JournalState {
        var attempt = 1
        while true {
            do {
                let manifest = try currentManifest()
                if known?.state.manifest.generation != manifest.generation || known?.state.manifest.store != manifest.store {
                    known = nil
                }
                try readOn(manifest)
                // A fold that ended meanwhile may have removed a segment that was still to be read.
                guard try currentManifest().generation == manifest.generation, let known else { throw FileFault.missing(folder.manifest) }
                return known.state
            } catch let error as ClienteleError {
                let isReplaced = (try? currentManifest().generation) != known?.state.manifest.generation
                known = nil
                guard attempt < JournalFollowing.attempts, isReplaced || attempt < 3 else { throw error }
                attempt += 1
            }
        }
    }

    private func currentManifest() throws -> Manifest {
        guard let file = try folder.files.open(folder.manifest, for: .reading) else { throw JournalOpening.noStore(folder.path) }
        return try Manifest(file)
    }

    private mutating func readOn(_ manifest: Manifest) throws {
        var next = try known ?? start(manifest)
        while true {
            let problem = try next.scanner.scan()
            try next.scanner.requireStore(manifest.store)
            let isSealed = problem == nil && next.scanner.isSealed
            if problem != nil, try next.scanner.isBrokenPartVouchedFor() {
                // What is written at this moment may have been read before it was whole; a second look settles it.
                if let problem = try next.scanner.scan(), try next.scanner.isBrokenPartVouchedFor() { throw problem.error }
                continue
            }
            next.state.append(next.scanner.takeVouchedActs())
            guard isSealed else { break }
            let number = next.scanner.number + 1
            guard let file = try folder.files.open(folder.segment(number), for: .reading) else {
                throw JournalDamage(file: folder.segment(number), offset: 0, reason: "the file is missing").error
            }
            next.scanner = try SegmentScanner(file, number: number, after: next.state.revision)
        }
        known = next
    }

    private func start(_ manifest: Manifest) throws -> Known {
        let state = try JournalOpening(folder: folder).state(of: manifest)
        let first = folder.segment(manifest.firstSegment)
        guard let file = try folder.files.open(first, for: .reading) else {
            throw JournalDamage(file: first, offset: 0, reason: "the file is missing").error
        }
        return Known(state: state, scanner: try SegmentScanner(file, number: manifest.firstSegment, after: state.revision))
    }
}
