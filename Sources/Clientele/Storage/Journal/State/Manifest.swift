/// The file that says which other files make up a store.
///
/// It is replaced whole, so a store is always in one state or the next.
struct Manifest: Sendable {
    /// A run, and what tells it from any other file.
    struct Run: Sendable, Equatable {
        var number: UInt64
        var size: Int
        /// The checksum of the payload of the run's last frame, which says where the index begins.
        var checksum: UInt32
        var revision: StoreRevision
    }

    var store: Hash128
    /// The key of all fingerprints.
    var hashKey: Hash128
    /// Counts the replacements of the manifest.
    var generation: UInt64
    /// The state that the runs hold; the acts after it stand in the segments.
    var revision: StoreRevision
    var currency: Currency?
    /// The oldest segment that is read.
    var firstSegment: UInt64
    /// The runs, oldest first.
    var runs: [Run]
    /// The people who were forgotten later than the oldest run was written.
    var erasures: [Erasure]

    /// The manifest of a new store.
    init() {
        store = .random()
        hashKey = .random()
        generation = 1
        revision = StoreRevision(0)
        currency = nil
        firstSegment = 1
        runs = []
        erasures = []
    }
}

extension Manifest {
    /// The whole content of the file.
    var fileBytes: [UInt8] {
        get throws {
            var sink = ByteSink()
            sink.appendUInt32(JournalFormat.version)
            sink.add(store)
            sink.add(hashKey)
            sink.appendUInt64(generation)
            sink.appendUInt64(revision.number)
            sink.add(currency)
            sink.appendUInt64(firstSegment)
            sink.appendCount(runs.count)
            for run in runs {
                sink.appendUInt64(run.number)
                sink.appendUInt64(UInt64(truncatingIfNeeded: run.size))
                sink.appendUInt32(run.checksum)
                sink.appendUInt64(run.revision.number)
            }
            sink.appendCount(erasures.count)
            for erasure in erasures { sink.add(erasure) }
            var frames = FrameBuffer(file: 0, start: 0)
            try frames.add(.manifest, sink.bytes)
            return frames.bytes
        }
    }

    /// Reads the file.
    ///
    /// - Throws: ``ClienteleError/Code/storeDamaged``, or ``ClienteleError/Code/unreadableEncoding`` for a later format.
    init(_ file: any StoredFile) throws {
        var reader = try FrameReader(file, number: 0)
        func damage(_ reason: String, at offset: Int = 0) -> ClienteleError {
            JournalDamage(file: file.path, offset: offset, reason: reason).error
        }
        let reading = try reader.frame(at: 0) { kind, payload -> Manifest? in
            do {
                return kind == .manifest ? try Manifest(payload: payload) : nil
            } catch let fault as BlockFault {
                throw fault.error(inFrameAt: 0, of: file.path)
            }
        }
        switch reading {
        case .end: throw damage("the manifest is empty")
        case .broken(let reason): throw damage(reason)
        case .frame(let manifest, let end):
            guard let manifest else { throw damage("this is no manifest") }
            guard end == reader.size else { throw damage("the manifest goes on where it should end", at: end) }
            self = manifest
        }
    }

    private init(payload: UnsafeRawBufferPointer) throws {
        var source = ByteSource(payload)
        try JournalFormat.requireReadable(try source.readUInt32())
        store = try source.hash128()
        hashKey = try source.hash128()
        generation = try source.readUInt64()
        revision = StoreRevision(try source.readUInt64())
        currency = try source.currency()
        firstSegment = try source.readUInt64()
        runs = []
        for _ in 0..<(try source.readCount(atMost: source.remaining)) {
            runs.append(
                Run(
                    number: try source.readUInt64(), size: Int(truncatingIfNeeded: try source.readUInt64()),
                    checksum: try source.readUInt32(), revision: StoreRevision(try source.readUInt64())))
        }
        erasures = []
        for _ in 0..<(try source.readCount(atMost: source.remaining)) { erasures.append(try source.erasure()) }
        try source.requireEnd()
    }
}
