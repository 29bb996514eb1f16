/// Up to 4,096 records of one kind as bytes, column by column: what a journal keeps between its checksums.
///
/// Records that are equal byte by byte give equal bytes. What reads a block trusts none of it: it throws a ``BlockFault`` instead of
/// crashing, and asks for memory only in proportion to the bytes and the rows that a block may have.
enum RecordBlock {
    /// The most rows that a block has.
    static let maximumRows = 4_096

    /// Every kind of record that a block can hold.
    static let kinds: [any BlockRecord.Type] = [
        Purchase.self, VersionedCustomer.self, Contact.self, ServiceCase.self, Campaign.self, CampaignResponse.self, Lead.self,
        StageChange.self, Contract.self, Invoice.self, Survey.self,
    ]

    /// Writes records in the order given.
    ///
    /// - Parameter records: The records, at most ``maximumRows``.
    /// - Returns: The block.
    static func encode<Record: StoredRecord>(_ records: ArraySlice<Record>) -> [UInt8] {
        guard let kind = Record.self as? any BlockRecord.Type else { preconditionFailure("\(Record.self) is none of the stored kinds") }
        return encode(any: records, as: kind)
    }

    /// Writes customers in the order given.
    static func encode(_ customers: ArraySlice<VersionedCustomer>) -> [UInt8] {
        encodeColumns(customers)
    }

    /// Reads the records of a block.
    ///
    /// - Parameters:
    ///   - kind: The kind of the records.
    ///   - bytes: The block.
    /// - Returns: The records in their order.
    /// - Throws: ``BlockFault`` for bytes that are no block of the kind.
    static func decode<Record: StoredRecord>(_ kind: Record.Type, _ bytes: UnsafeRawBufferPointer) throws(BlockFault) -> [Record] {
        guard let type = kind as? any BlockRecord.Type, let records = try decodeAny(type, bytes) as? [Record] else {
            throw BlockFault(offset: 1, what: "cannot be read as records of type \(kind)")
        }
        return records
    }

    /// Reads the customers of a block.
    static func decode(_ kind: VersionedCustomer.Type, _ bytes: UnsafeRawBufferPointer) throws(BlockFault) -> [VersionedCustomer] {
        try decodeColumns(kind, bytes)
    }

    /// How many rows a block has, from its first bytes alone.
    static func rowCount(_ bytes: UnsafeRawBufferPointer) throws(BlockFault) -> Int {
        var source = ByteSource(bytes)
        return try BlockHeader.readStart(&source).rows
    }

    /// Writes records with only the first columns of their kind, as a version that knew no more would have.
    static func encodeColumns<Record: BlockRecord>(_ records: ArraySlice<Record>, columns: Int = .max) -> [UInt8] {
        precondition(records.count <= maximumRows, "a block has at most \(maximumRows) rows")
        var writer = BlockWriter()
        var lengths: [Int] = []
        records.withUnsafeBufferPointer { records in
            let rows = BlockRows(records)
            for column in Record.columns.prefix(columns) {
                let before = writer.sink.count
                column.encode(rows, &writer)
                lengths.append(writer.sink.count - before)
            }
        }
        return BlockHeader.block(kind: Record.blockCode, rows: records.count, writer: writer, lengths: lengths)
    }

    private static func decodeColumns<Record: BlockRecord>(
        _ kind: Record.Type, _ bytes: UnsafeRawBufferPointer
    ) throws(BlockFault) -> [Record] {
        let header = try BlockHeader(bytes, of: kind)
        var records = [Record](repeating: Record.blankRecord, count: header.rows)
        try records.withUnsafeMutableBufferPointer { records throws(BlockFault) in
            let rows = BlockRows(UnsafeBufferPointer(records))
            for (index, column) in Record.columns.enumerated() { try column.decode(header.column(index), rows, header) }
        }
        return records
    }

    private static func encode<Record: BlockRecord>(any records: Any, as kind: Record.Type) -> [UInt8] {
        // The type is the one that the records were handed over with, so that this always holds.
        guard let records = records as? ArraySlice<Record> else { return [] }
        return encodeColumns(records)
    }

    private static func decodeAny<Record: BlockRecord>(
        _ kind: Record.Type, _ bytes: UnsafeRawBufferPointer
    ) throws(BlockFault) -> Any {
        try decodeColumns(kind, bytes)
    }
}
