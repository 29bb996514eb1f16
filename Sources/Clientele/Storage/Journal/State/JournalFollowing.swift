/// Follows what another process writes to a store.
struct JournalFollowing: Sendable {
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
        for _ in 0..<JournalFollowing.attempts {
            let manifest = try currentManifest()
            if known?.state.manifest.generation != manifest.generation || known?.state.manifest.store != manifest.store { known = nil }
            do {
                return try readOn(manifest)
            } catch let error as ClienteleError {
                known = nil
                // A fold that ended meanwhile may have removed a file that was still to be opened; what took its place is read then.
                guard try currentManifest().generation != manifest.generation else { throw error }
            }
        }
        throw ClienteleError(
            .fileAccess, "the files of the store were replaced whenever they were to be read", at: SourceLocation(file: folder.path),
            remedy: "try again")
    }

    private func currentManifest() throws -> Manifest {
        guard let file = try folder.files.open(folder.manifest, for: .reading) else { throw JournalOpening.noStore(folder.path) }
        return try Manifest(file)
    }

    private mutating func readOn(_ manifest: Manifest) throws -> JournalState {
        var next = try known ?? start(manifest)
        var isSecondLook = false
        while true {
            let problem = try next.scanner.scan()
            try next.scanner.requireStore(manifest.store)
            if let problem, next.scanner.identity == nil { throw problem.error }
            let isSealed = problem == nil && next.scanner.isSealed
            if problem != nil, try next.scanner.isBrokenPartVouchedFor() {
                // What is written at this moment may have been read before it was whole; a second look settles it.
                if let problem = try next.scanner.scan(), try next.scanner.isBrokenPartVouchedFor() { throw problem.error }
                continue
            }
            next.state.append(next.scanner.takeVouchedActs())
            guard isSealed else {
                if try folder.isUnused(segment: next.scanner.number + 1) { break }
                // A segment is sealed before the next one is used; a second look settles whether that was just now.
                guard !isSecondLook else { throw (problem ?? next.scanner.missingSeal).error }
                isSecondLook = true
                continue
            }
            isSecondLook = false
            let number = next.scanner.number + 1
            guard let file = try folder.files.open(folder.segment(number), for: .reading) else {
                throw JournalDamage(file: folder.segment(number), offset: 0, reason: "the file is missing").error
            }
            next.scanner = try SegmentScanner(file, number: number, after: next.state.revision)
        }
        known = next
        return next.state
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
