/// A sorted file of records: what acts became when they were folded.
///
/// It never changes.
final class RunFile: Sendable {
    let entry: Manifest.Run
    let file: any StoredFile
    let index: RunIndex
    private let keysStart: Int
    private let keysEnd: Int

    /// Opens the run of a store that an entry of the manifest names.
    ///
    /// - Throws: ``ClienteleError/Code/storeDamaged`` for another file, or one whose frame or index is not what was written.
    init(_ file: any StoredFile, _ entry: Manifest.Run, store: Hash128) throws {
        self.file = file
        self.entry = entry
        func damage(_ reason: String, at offset: Int) -> ClienteleError {
            JournalDamage(file: file.path, offset: offset, reason: reason).error
        }
        var reader = try FrameReader(file, number: entry.number)
        guard reader.size == entry.size else {
            throw damage("the run has \(reader.size) bytes where it was written with \(entry.size)", at: min(reader.size, entry.size))
        }
        let identity = try reader.content(.header, at: 0) { try FileIdentity(payload: $0) }
        guard identity.value == FileIdentity(role: .run, store: store, number: entry.number, revision: entry.revision) else {
            throw damage("it is another run", at: 0)
        }
        let footerStart = entry.size - RunFooter.frameSize
        let footer = try reader.content(.footer, at: footerStart) { (try RunFooter(payload: $0), CRC32C.of($0)) }
        guard footer.value.1 == entry.checksum else { throw damage("it is another run", at: footerStart) }
        let index = try reader.content(.index, at: footer.value.0.index) { try RunIndex(payload: $0) }
        self.index = index.value
        keysStart = index.end
        keysEnd = footerStart
    }

    /// The blocks of a kind that could hold wanted records, in order.
    func blocks(of kind: RecordKind, _ selection: RecordSelection = .all, customers: [CustomerID]? = nil) -> [RunIndex.Block] {
        index.blocks(of: kind).filter { $0.mayHold(selection, customers: customers) }
    }

    /// Where a block stands.
    func place(of block: RunIndex.Block) -> BlockPlace {
        BlockPlace(
            file: file, number: entry.number, offset: block.offset, length: block.length, kind: block.kind, rows: block.rows)
    }

    /// The keys of the acts that were folded into it.
    func keys() throws -> [ActKey] {
        var reader = try FrameReader(file, number: entry.number)
        var keys: [ActKey] = []
        var offset = keysStart
        while offset < keysEnd {
            let part = try reader.content(.keys, at: offset) { payload in
                var source = ByteSource(payload)
                var part: [ActKey] = []
                while source.remaining > 0 {
                    part.append(
                        ActKey(
                            key: try source.hash128(), fingerprint: try source.hash128(),
                            revision: StoreRevision(try source.readUInt64())))
                }
                return part
            }
            keys += part.value
            offset = part.end
        }
        return keys
    }
}

extension FrameReader {
    /// The content of a frame that must be there.
    mutating func content<Value>(
        _ kind: FrameKind, at offset: Int, _ read: (UnsafeRawBufferPointer) throws -> Value
    ) throws -> (value: Value, end: Int) {
        let path = file.path
        func damage(_ reason: String) -> ClienteleError { JournalDamage(file: path, offset: max(0, offset), reason: reason).error }
        guard offset >= 0 else { throw damage("the file is too short") }
        let reading = try frame(at: offset) { found, payload -> Value? in
            do {
                return found == kind ? try read(payload) : nil
            } catch let fault as BlockFault {
                throw fault.error(inFrameAt: offset, of: path)
            }
        }
        switch reading {
        case .end: throw damage("the file ends too early")
        case .broken(let reason): throw damage(reason)
        case .frame(nil, _): throw damage("there is another frame than the one that belongs there")
        case .frame(let value?, let end): return (value, end)
        }
    }
}
