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

    /// Reads the records' bytes and does something with them.
    ///
    /// - Throws: ``ClienteleError/Code/storeDamaged`` for bytes that are not those that were written.
    func decoded<Value>(_ decode: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
        let bytes = try file.bytes(at: offset, count: FrameHeader.size + length)
        return try bytes.withUnsafeBytes { bytes in
            guard let payload = payload(of: bytes) else {
                throw JournalDamage(file: file.path, offset: offset, reason: "the block is not what was written").error
            }
            do {
                return try decode(payload)
            } catch let fault as BlockFault {
                throw fault.error(inFrameAt: offset, of: file.path)
            }
        }
    }

    private func payload(of frame: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        guard let header = FrameHeader(frame, file: number, offset: offset), header.kind == .block, header.length == length,
            frame.count == FrameHeader.size + length
        else { return nil }
        let payload = UnsafeRawBufferPointer(rebasing: frame[FrameHeader.size...])
        return CRC32C.of(payload) == header.payloadChecksum ? payload : nil
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
