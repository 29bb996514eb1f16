/// What a commit frame says: with it the blocks before it become an act.
struct CommitPayload: Sendable {
    var revision: StoreRevision
    /// Where the act's first frame begins; that of the commit itself for an act without blocks.
    var start: Int
    var blocks: Int
    var content: JournalAct.Content

    var bytes: [UInt8] {
        var sink = ByteSink()
        sink.appendUInt64(revision.number)
        sink.appendUInt64(UInt64(truncatingIfNeeded: start))
        sink.appendUInt32(UInt32(truncatingIfNeeded: blocks))
        switch content {
        case .append(let key, let fingerprint, let currency):
            sink.appendUInt32(UInt32(1))
            sink.add(key)
            sink.add(fingerprint)
            sink.add(currency)
        case .update:
            sink.appendUInt32(UInt32(2))
        case .erase(let erasure):
            sink.appendUInt32(UInt32(3))
            sink.add(erasure)
        }
        return sink.bytes
    }

    init(revision: StoreRevision, start: Int, blocks: Int, content: JournalAct.Content) {
        self.revision = revision
        self.start = start
        self.blocks = blocks
        self.content = content
    }

    init(_ payload: UnsafeRawBufferPointer) throws {
        var source = ByteSource(payload)
        revision = StoreRevision(try source.readUInt64())
        start = Int(truncatingIfNeeded: try source.readUInt64())
        blocks = Int(try source.readUInt32())
        switch try source.readUInt32() {
        case 1: content = .append(key: try source.hash128(), fingerprint: try source.hash128(), currency: try source.currency())
        case 2: content = .update
        case 3: content = .erase(try source.erasure())
        case let other: throw source.fault("\(other) is no kind of act")
        }
        try source.requireEnd()
    }
}

extension ByteSink {
    /// Adds a currency: its digits above its code, or an empty code for none.
    mutating func add(_ currency: Currency?) {
        appendText(currency?.code ?? "")
        appendUInt32(UInt32(truncatingIfNeeded: currency?.minorUnitDigits ?? 0))
    }
}

extension ByteSource {
    mutating func currency() throws(BlockFault) -> Currency? {
        let (code, digits) = (try readText(), Int(try readUInt32()))
        if code.isEmpty { return nil }
        guard let currency = try? Currency(custom: code, minorUnitDigits: digits) else { throw fault("has '\(code)' for a currency") }
        return currency
    }
}
