/// Reads all files of a store and collects the damages.
struct JournalVerifier {
    private let folder: JournalFolder
    private var verification = JournalVerification(damages: [], unfinished: nil, files: 0, bytes: 0)

    private init(_ folder: JournalFolder) {
        self.folder = folder
    }

    /// How often files may be replaced while they are being read.
    private static let attempts = 20

    static func verify(_ folder: JournalFolder) throws -> JournalVerification {
        guard try folder.contents()?.hasManifest ?? false else {
            // A folder that still has files of a store has lost its manifest.
            let contents = try folder.contents()
            guard let contents, !contents.segments.isEmpty || !contents.runs.isEmpty else { throw JournalOpening.noStore(folder.path) }
            let damage = JournalDamage(file: folder.manifest, offset: 0, reason: "the file is missing")
            return JournalVerification(damages: [damage], unfinished: nil, files: 0, bytes: 0)
        }
        var attempt = 1
        while true {
            let before = try? folder.generation()
            var verifier = JournalVerifier(folder)
            try verifier.readAll()
            // What was replaced while it was read is no damage; the store that took its place is read instead.
            let isSettled = verifier.verification.isSound || before == (try? folder.generation())
            if isSettled || attempt == attempts { return verifier.verification }
            attempt += 1
        }
    }

    /// Does something, and notes the damage that it finds.
    ///
    /// - Returns: The value; `nil` when there was damage.
    private mutating func noting<Value>(_ body: (inout JournalVerifier) throws -> Value) throws -> Value? {
        do {
            return try body(&self)
        } catch {
            guard let damage = JournalDamage(error) else { throw error }
            verification.damages.append(damage)
            return nil
        }
    }

    private mutating func note(_ file: any StoredFile) throws {
        verification.files += 1
        verification.bytes += try file.size()
    }

    private mutating func readAll() throws {
        let manifest = try noting { verifier in
            guard let file = try verifier.folder.files.open(verifier.folder.manifest, for: .reading) else {
                throw JournalDamage(file: verifier.folder.manifest, offset: 0, reason: "the file is missing").error
            }
            try verifier.note(file)
            return try Manifest(file)
        }
        guard let manifest else { return try readLoose() }
        for entry in manifest.runs { try read(entry, store: manifest.store) }
        try readSegments(manifest)
    }

    /// Without a manifest, at least the frames of all files can be looked at.
    private mutating func readLoose() throws {
        guard let contents = try folder.contents() else { return }
        for number in contents.runs.sorted() { _ = try readFrames(folder.run(number), number, damagedEnd: true) }
        for number in contents.segments.sorted() { _ = try readFrames(folder.segment(number), number, damagedEnd: false) }
    }

    // MARK: Runs

    private mutating func read(_ entry: Manifest.Run, store: Hash128) throws {
        let path = folder.run(entry.number)
        let damages = verification.damages.count
        guard let file = try readFrames(path, entry.number, damagedEnd: true), verification.damages.count == damages else { return }
        // All frames are whole: what is left to see is whether they belong together. The file is not opened a second time, since a fold
        // may have replaced it meanwhile.
        _ = try noting { _ in
            let run = try RunFile(file, entry, store: store)
            _ = try run.keys()
            for block in run.index.blocks {
                let rows = try run.place(of: block).decodedRows()
                guard rows == block.rows else {
                    throw JournalDamage(file: path, offset: block.offset, reason: "the index counts other records in the block").error
                }
            }
        }
    }

    /// Reads a file frame by frame and goes on behind what is damaged; bytes at the end that make no frame may be damage or not.
    ///
    /// - Returns: The file; `nil` when there is none, which is damage.
    private mutating func readFrames(_ path: String, _ number: UInt64, damagedEnd: Bool) throws -> (any StoredFile)? {
        guard let file = try folder.files.open(path, for: .reading) else {
            verification.damages.append(JournalDamage(file: path, offset: 0, reason: "the file is missing"))
            return nil
        }
        try note(file)
        var reader = try FrameReader(file, number: number)
        try readFrames(&reader, from: 0, damagedEnd: damagedEnd)
        return file
    }

    private mutating func readFrames(_ reader: inout FrameReader, from start: Int, damagedEnd: Bool) throws {
        var offset = start
        while true {
            switch try reader.frame(at: offset, { kind, payload in Self.decode(kind, payload) }) {
            case .end: return
            case .frame(nil, let end): offset = end
            case .frame(let fault?, let end):
                verification.damages.append(
                    JournalDamage(file: reader.file.path, offset: offset, reason: "the content of the frame \(fault.what)"))
                offset = end
            case .broken(let reason):
                let next = try reader.firstFrame(from: offset + 1)?.offset
                if next != nil || damagedEnd {
                    verification.damages.append(JournalDamage(file: reader.file.path, offset: offset, reason: reason))
                }
                guard let next else { return }
                offset = next
            }
        }
    }

    /// Reads a block's records.
    ///
    /// - Returns: What is wrong with them; `nil` when nothing is, and for other frames.
    private static func decode(_ kind: FrameKind, _ payload: UnsafeRawBufferPointer) -> BlockFault? {
        guard kind == .block else { return nil }
        do {
            _ = try RecordBlock.decodedRows(payload)
            return nil
        } catch {
            return error
        }
    }

    // MARK: Segments

    private mutating func readSegments(_ manifest: Manifest) throws {
        var number = manifest.firstSegment
        var revision = manifest.revision
        while true {
            let path = folder.segment(number)
            guard let file = try folder.files.open(path, for: .reading) else {
                verification.damages.append(JournalDamage(file: path, offset: 0, reason: "the file is missing"))
                return
            }
            try note(file)
            var scanner = try SegmentScanner(file, number: number, after: revision)
            var problem = try scanner.scan()
            let isFollowed = try !(problem == nil && scanner.isSealed) && isFollowed(number)
            if isFollowed {
                // A segment is sealed before the next one is used; a second look settles whether that was just now.
                problem = try scanner.scan()
                if problem == nil, !scanner.isSealed { problem = scanner.missingSeal }
            }
            let isDamaged = try isFollowed && problem != nil || isDamage(problem, &scanner)
            let sound = try noting { _ in try scanner.requireStore(manifest.store) } != nil
            try readBlocks(scanner.takeActs())
            guard sound, !isDamaged else { return try readRest(after: scanner, problem) }
            guard problem == nil, scanner.isSealed else {
                if scanner.end < scanner.size {
                    verification.unfinished = JournalRecovery(file: path, offset: scanner.end, bytes: scanner.size - scanner.end)
                }
                return
            }
            revision = scanner.revision
            number += 1
        }
    }

    /// Whether something was written to a later segment.
    private func isFollowed(_ number: UInt64) throws -> Bool {
        let later = try folder.contents()?.segments.filter { $0 > number + 1 } ?? []
        return try !later.isEmpty || !folder.isUnused(segment: number + 1)
    }

    /// Whether what stopped a scan is damage, and not something that is being written or was not ended.
    private func isDamage(_ problem: JournalDamage?, _ scanner: inout SegmentScanner) throws -> Bool {
        guard problem != nil else { return false }
        if scanner.identity == nil { return true }
        guard try scanner.isBrokenPartVouchedFor() else { return false }
        // A second look, in case it was being written at this moment.
        guard try scanner.scan() != nil else { return false }
        return try scanner.isBrokenPartVouchedFor()
    }

    private mutating func readBlocks(_ acts: [JournalAct]) throws {
        for act in acts { for block in act.blocks { _ = try noting { _ in try block.decodedRows() } } }
    }

    /// Goes on behind a damage, to list the ones that follow.
    private mutating func readRest(after scanner: SegmentScanner, _ problem: JournalDamage?) throws {
        guard let problem else { return }
        verification.damages.append(problem)
        var reader = try FrameReader(scanner.file, number: scanner.number)
        if let next = try reader.firstFrame(from: problem.offset + 1) {
            try readFrames(&reader, from: next.offset, damagedEnd: false)
        }
        guard let contents = try folder.contents() else { return }
        for number in contents.segments.sorted() where number > scanner.number {
            _ = try readFrames(folder.segment(number), number, damagedEnd: false)
        }
    }
}

extension JournalFolder {
    /// The number of the present manifest.
    func generation() throws -> UInt64 {
        try Manifest(files.openExisting(manifest, for: .reading)).generation
    }
}

extension BlockPlace {
    /// Reads all records and counts them.
    func decodedRows() throws -> Int { try decoded { try RecordBlock.decodedRows($0) } }
}

extension RecordBlock {
    /// Reads all records of a block, of whatever kind, and counts them.
    static func decodedRows(_ bytes: UnsafeRawBufferPointer) throws(BlockFault) -> Int {
        switch try kind(bytes) {
        case .purchase: try decode(Purchase.self, bytes).count
        case .customer: try decode(VersionedCustomer.self, bytes).count
        case .contact: try decode(Contact.self, bytes).count
        case .serviceCase: try decode(ServiceCase.self, bytes).count
        case .campaign: try decode(Campaign.self, bytes).count
        case .campaignResponse: try decode(CampaignResponse.self, bytes).count
        case .lead: try decode(Lead.self, bytes).count
        case .stageChange: try decode(StageChange.self, bytes).count
        case .contract: try decode(Contract.self, bytes).count
        case .invoice: try decode(Invoice.self, bytes).count
        case .survey: try decode(Survey.self, bytes).count
        }
    }
}
