/// Reads the acts of one segment, from its start or from where an earlier reading ended.
struct SegmentScanner: Sendable {
    /// The acts that are whole, in order.
    private var acts: [JournalAct] = []
    /// How many of them had reached the disk, as the last mark says.
    private var vouchedActs = 0
    /// Where the last whole act, mark or header ends: what comes after may be unfinished.
    private(set) var end = 0
    /// The place after the last mark, and the state there.
    private var vouched: (end: Int, revision: StoreRevision)
    /// The state after the last whole act.
    private(set) var revision: StoreRevision
    private(set) var isSealed = false
    private(set) var identity: FileIdentity?

    private var reader: FrameReader
    private var offset = 0
    private var pending: [BlockPlace] = []

    /// Begins a reading of a segment whose first act follows on a state.
    init(_ file: any StoredFile, number: UInt64, after revision: StoreRevision) throws {
        reader = try FrameReader(file, number: number)
        self.revision = revision
        vouched = (0, revision)
    }

    /// The segment.
    var file: any StoredFile { reader.file }
    var number: UInt64 { reader.number }
    /// How many bytes the segment had when it was looked at.
    var size: Int { reader.size }

    /// Reads on as far as there are whole frames.
    ///
    /// - Returns: `nil` when the segment ends with a whole frame, else what is wrong at ``offset``.
    mutating func scan() throws -> JournalDamage? {
        try reader.refresh()
        while true {
            let frame = try reader.frame(at: offset) { kind, payload in try Scanned(kind, payload) }
            switch frame {
            case .end: return identity == nil ? damage("there is no header") : nil
            case .broken(let reason): return damage(reason)
            case .frame(let frame, let next):
                if let problem = try take(frame, length: next - offset - FrameHeader.size, next: next) { return damage(problem) }
                offset = next
            }
        }
    }

    /// Whether there are whole acts that no mark vouches for.
    var hasUnvouchedActs: Bool { revision > vouched.revision }

    /// Where the part begins that no mark vouches for.
    var vouchedEnd: Int { vouched.end }

    /// Hands over all acts that were read.
    mutating func takeActs() -> [JournalAct] {
        defer {
            acts = []
            vouchedActs = 0
        }
        return acts
    }

    /// Hands over the acts that a mark vouches for, and goes back to that mark: what follows may be written anew by somebody else.
    mutating func takeVouchedActs() -> [JournalAct] {
        defer {
            acts = []
            vouchedActs = 0
            (end, offset) = (vouched.end, vouched.end)
            revision = vouched.revision
            pending = []
        }
        return Array(acts.prefix(vouchedActs))
    }

    /// What is wrong with a segment that another one goes on from without a seal.
    var missingSeal: JournalDamage { damage("the segment is not sealed, yet another one follows") }

    /// Throws unless the segment belongs to a store.
    func requireStore(_ store: Hash128) throws {
        guard let identity, identity.store != store else { return }
        throw JournalDamage(file: file.path, offset: 0, reason: "it is the segment of another store").error
    }

    /// Whether a frame after the broken one at ``offset`` says that everything up to there and beyond had reached the disk.
    mutating func isBrokenPartVouchedFor() throws -> Bool {
        var place = offset + 1
        while let found = try reader.firstFrame(from: place) {
            place = found.offset + FrameHeader.size
            guard found.kind == .mark || found.kind == .seal else { continue }
            if case .frame(let durable?, _) = try reader.frame(at: found.offset, { try Scanned.durableOffset($0, $1) }), durable > offset {
                return true
            }
        }
        return false
    }

    /// A damage where the scan stopped.
    func damage(_ reason: String) -> JournalDamage { JournalDamage(file: file.path, offset: offset, reason: reason) }

    /// Takes a whole frame.
    ///
    /// - Returns: What contradicts the frames before.
    private mutating func take(_ frame: Scanned, length: Int, next: Int) throws -> String? {
        guard !isSealed else { return "there is a frame after the seal" }
        if case .header(let found) = frame {
            guard offset == 0 else { return "there is a second header" }
            guard found.role == .segment, found.number == number, found.revision == revision else { return "it is another segment" }
            identity = found
            end = next
            // A segment gets its name only after its header has reached the disk.
            vouched = (next, revision)
            return nil
        }
        guard identity != nil else { return "there is no header" }
        switch frame {
        case .header, .other: return "there is a frame that a segment does not have"
        case .unreadable(let reason): return reason
        case .block(let kind, let rows):
            pending.append(BlockPlace(file: file, number: number, offset: offset, length: length, kind: kind, rows: rows))
        case .commit(let commit):
            guard commit.revision == revision.next else { return "act \(commit.revision.number) follows on \(revision.number)" }
            guard commit.blocks == pending.count, commit.start == pending.first?.offset ?? offset else {
                return "the blocks of act \(commit.revision.number) are not those before it"
            }
            acts.append(JournalAct(revision: commit.revision, content: commit.content, blocks: pending))
            revision = commit.revision
            pending = []
            end = next
        case .mark(let durable), .seal(let durable):
            guard pending.isEmpty, durable == offset else { return "a mark is out of place" }
            end = next
            vouched = (next, revision)
            vouchedActs = acts.count
            if case .seal = frame { isSealed = true }
        }
        return nil
    }
}

extension SegmentScanner {
    /// A frame of a segment, read.
    private enum Scanned {
        case header(FileIdentity)
        case block(RecordKind, rows: Int)
        case commit(CommitPayload)
        case mark(Int)
        case seal(Int)
        case other
        /// A frame with a right checksum and a content that makes no sense.
        case unreadable(String)

        init(_ kind: FrameKind, _ payload: UnsafeRawBufferPointer) throws {
            do {
                switch kind {
                case .header: self = .header(try FileIdentity(payload: payload))
                case .block: self = .block(try RecordBlock.kind(payload), rows: try RecordBlock.rowCount(payload))
                case .commit: self = .commit(try CommitPayload(payload))
                case .mark: self = .mark(try Scanned.durableOffset(kind, payload) ?? 0)
                case .seal: self = .seal(try Scanned.durableOffset(kind, payload) ?? 0)
                case .keys, .index, .footer, .manifest: self = .other
                }
            } catch let fault as BlockFault {
                self = .unreadable("the content of the frame \(fault.what), at byte \(fault.offset) of it")
            }
        }

        static func durableOffset(_ kind: FrameKind, _ payload: UnsafeRawBufferPointer) throws -> Int? {
            guard kind == .mark || kind == .seal else { return nil }
            var source = ByteSource(payload)
            return Int(truncatingIfNeeded: try source.readUInt64())
        }
    }
}
