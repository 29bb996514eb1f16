/// What the first frame of a segment or run says.
struct FileIdentity: Equatable, Sendable {
    /// What a file is.
    enum Role: UInt8, Sendable {
        case segment = 1
        case run = 2
    }

    var role: Role
    /// Which store it belongs to.
    var store: Hash128
    /// The file's number.
    var number: UInt64
    /// For a segment the state before its first act, for a run the state that it holds.
    var revision: StoreRevision

    var payload: [UInt8] {
        var sink = ByteSink()
        sink.appendUInt32(JournalFormat.version)
        sink.appendUInt32(UInt32(role.rawValue))
        sink.add(store)
        sink.appendUInt64(number)
        sink.appendUInt64(revision.number)
        return sink.bytes
    }

    init(role: Role, store: Hash128, number: UInt64, revision: StoreRevision) {
        self.role = role
        self.store = store
        self.number = number
        self.revision = revision
    }

    init(payload: UnsafeRawBufferPointer) throws {
        var source = ByteSource(payload)
        try JournalFormat.requireReadable(try source.readUInt32())
        guard let role = Role(rawValue: UInt8(truncatingIfNeeded: try source.readUInt32())) else { throw source.fault("no role of a file") }
        self.role = role
        store = try source.hash128()
        number = try source.readUInt64()
        revision = StoreRevision(try source.readUInt64())
        try source.requireEnd()
    }
}
