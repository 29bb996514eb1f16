/// Opens the files of a store.
struct JournalOpening {
    let folder: JournalFolder

    /// What opening for writing gives.
    struct Opened {
        var state: JournalState
        var segment: any StoredFile
        var segmentNumber: UInt64
        /// Where the next frame goes.
        var end: Int
        /// How many bytes the segments have.
        var tailBytes: Int
        var recovery: JournalRecovery?
    }

    /// Opens the store for writing, or makes one; the caller holds the lock.
    func open() throws -> Opened {
        let contents = try folder.contents() ?? JournalFolder.Contents()
        guard contents.hasManifest else { return try makeStore(contents) }
        // A killed process may have left the manifest's name in memory alone: what it replaced must not go before it lasts.
        try folder.files.syncFolder(folder.path)
        try folder.files.remove(folder.nextManifest)
        var state = try loadState()
        let manifest = state.manifest
        for number in contents.runs where !manifest.runs.contains(where: { $0.number == number }) {
            try folder.files.remove(folder.run(number))
        }
        for number in contents.segments where number < manifest.firstSegment { try folder.files.remove(folder.segment(number)) }
        return try openSegments(contents.segments, &state)
    }

    /// Reads the manifest and opens the runs.
    func loadState() throws -> JournalState {
        guard let file = try folder.files.open(folder.manifest, for: .reading) else { throw JournalOpening.noStore(folder.path) }
        return try state(of: Manifest(file))
    }

    /// Opens the runs of a manifest.
    func state(of manifest: Manifest) throws -> JournalState {
        let runs = try manifest.runs.map { entry in
            guard let run = try folder.files.open(folder.run(entry.number), for: .reading) else {
                throw JournalDamage(file: folder.run(entry.number), offset: 0, reason: "the file is missing").error
            }
            return try RunFile(run, entry, store: manifest.store)
        }
        return JournalState(manifest: manifest, runs: runs)
    }

    static func noStore(_ path: String) -> ClienteleError {
        ClienteleError(
            .fileAccess, "there is no store in this folder", at: SourceLocation(file: path), remedy: "name the folder of a journal store")
    }

    /// Makes a store in an empty folder.
    private func makeStore(_ contents: JournalFolder.Contents) throws -> Opened {
        guard contents.others.isEmpty else {
            throw ClienteleError(
                .fileAccess, "the folder holds other things than a store, such as '\(contents.others[0])'",
                at: SourceLocation(file: folder.path), remedy: "name an empty folder, or one that is not there yet")
        }
        // The making of a store may have been cut short before: nothing was stored then.
        guard contents.runs.isEmpty, contents.segments.isSubset(of: [1]), try folder.isUnused(segment: 1) else {
            throw JournalDamage(file: folder.manifest, offset: 0, reason: "the file is missing").error
        }
        try folder.files.remove(folder.segment(1))
        try folder.files.remove(folder.nextManifest)
        let manifest = Manifest()
        let state = JournalState(manifest: manifest, runs: [])
        let (segment, end) = try folder.makeSegment(1, store: manifest.store, after: state.revision)
        try folder.files.syncFolder(folder.parent)
        try folder.prepare(manifest)
        try folder.replaceManifest()
        return Opened(
            state: state, segment: segment, segmentNumber: 1, end: end, tailBytes: end, recovery: nil)
    }

    private func openSegments(_ present: Set<UInt64>, _ state: inout JournalState) throws -> Opened {
        var tailBytes = 0
        var number = state.manifest.firstSegment
        var sealed: SegmentScanner?
        while true {
            guard present.contains(number) else {
                throw JournalDamage(file: folder.segment(number), offset: 0, reason: "the file is missing").error
            }
            let file = try folder.files.openExisting(folder.segment(number), for: .writing)
            var scanner = try SegmentScanner(file, number: number, after: state.revision)
            let problem = try scanner.scan()
            try scanner.requireStore(state.manifest.store)
            state.append(scanner.takeActs())
            tailBytes += scanner.end
            if problem == nil, scanner.isSealed {
                number += 1
                sealed = scanner
                continue
            }
            try requireNothing(after: number, present, scanner, problem)
            // The seals before this one are on disk, since segments were made after them.
            try sealed.map { try rewrite($0, from: $0.end - FrameHeader.markSize) }
            let recovery = try cut(scanner, problem)
            let end = try vouch(for: scanner)
            return Opened(
                state: state, segment: file, segmentNumber: number, end: end, tailBytes: tailBytes,
                recovery: recovery)
        }
    }

    /// Removes a next segment that was made before the present one was sealed: nothing can have been written to it.
    private func requireNothing(
        after number: UInt64, _ present: Set<UInt64>, _ scanner: SegmentScanner, _ problem: JournalDamage?
    ) throws {
        let later = present.filter { $0 > number }
        guard !later.isEmpty else { return }
        guard later == [number + 1], try folder.isUnused(segment: number + 1) else { throw (problem ?? scanner.missingSeal).error }
        try folder.files.remove(folder.segment(number + 1))
        try folder.files.syncFolder(folder.path)
    }

    /// Cuts the unfinished end of the last segment off.
    private func cut(_ scanner: SegmentScanner, _ problem: JournalDamage?) throws -> JournalRecovery? {
        var scanner = scanner
        if let problem, try scanner.identity == nil || scanner.isBrokenPartVouchedFor() { throw problem.error }
        guard scanner.end < scanner.size else { return nil }
        try scanner.file.truncate(to: scanner.end)
        try scanner.file.sync()
        return JournalRecovery(file: scanner.file.path, offset: scanner.end, bytes: scanner.size - scanner.end)
    }

    /// Makes everything that was read survive from now on: a killed process may have left it in memory alone.
    ///
    /// - Returns: Where the next frame goes.
    private func vouch(for scanner: SegmentScanner) throws -> Int {
        // From the last mark on, for which no other vouches.
        try rewrite(scanner, from: max(0, scanner.vouchedEnd - FrameHeader.markSize))
        guard scanner.hasUnvouchedActs else { return scanner.end }
        var frames = FrameBuffer(file: scanner.number, start: scanner.end)
        try frames.addMark(.mark)
        try frames.flush(to: scanner.file)
        return frames.end
    }

    /// Writes the end of a segment once more and waits until it is on disk.
    ///
    /// Waiting alone is not enough: after a failed attempt the system may take what never reached the disk for written.
    private func rewrite(_ scanner: SegmentScanner, from start: Int) throws {
        try scanner.file.write(try scanner.file.bytes(at: start, count: scanner.end - start), at: start)
        try scanner.file.sync()
    }
}
