/// Where records of one kind stand in a file.
struct BlockPlace: Sendable {
    let file: any StoredFile
    /// The file's number.
    let number: UInt64
    /// Where the frame begins.
    let offset: Int
    /// The length of the frame's payload.
    let length: Int
    let kind: RecordKind
    let rows: Int

    /// Reads the records' bytes.
    ///
    /// - Throws: ``ClienteleError/Code/storeDamaged`` for bytes that are not those that were written.
    func payload() throws -> [UInt8] {
        var bytes = try file.bytes(at: offset, count: FrameHeader.size + length)
        let isWhole = bytes.withUnsafeBytes { bytes in
            guard let header = FrameHeader(bytes, file: number, offset: offset), header.kind == .block, header.length == length else {
                return false
            }
            let payload = UnsafeRawBufferPointer(rebasing: bytes[FrameHeader.size...])
            return payload.count == length && CRC32C.of(payload) == header.payloadChecksum
        }
        guard isWhole else { throw JournalDamage(file: file.path, offset: offset, reason: "the block is not what was written").error }
        bytes.removeFirst(FrameHeader.size)
        return bytes
    }

    /// Reads records and does something with them, and says where when that fails.
    func decoded<Value>(_ decode: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
        let payload = try payload()
        do {
            return try payload.withUnsafeBytes(decode)
        } catch let fault as BlockFault {
            throw fault.error(inFrameAt: offset, of: file.path)
        }
    }

    /// The facts in it.
    func records<Record: StoredRecord>(_ kind: Record.Type) throws -> [Record] {
        try decoded { try RecordBlock.decode(kind, $0) }
    }

    /// The customers in it.
    func customers() throws -> [VersionedCustomer] {
        try decoded { try RecordBlock.decode(VersionedCustomer.self, $0) }
    }
}
