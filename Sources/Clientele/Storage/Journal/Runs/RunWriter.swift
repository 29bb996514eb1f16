/// Writes a run: kinds one after another, each in the order of a snapshot.
struct RunWriter {
    private let identity: FileIdentity
    private let file: any StoredFile
    private var frames: FrameBuffer
    private var index = RunIndex()

    private static let flushSize = 1 << 20

    init(_ file: any StoredFile, store: Hash128, number: UInt64, revision: StoreRevision) throws {
        self.file = file
        identity = FileIdentity(role: .run, store: store, number: number, revision: revision)
        frames = FrameBuffer(file: number, start: 0)
        try frames.add(.header, identity.payload)
    }

    /// Adds facts that come after all those added before.
    mutating func add<Record: StoredRecord>(_ records: ArraySlice<Record>) throws {
        for rows in RecordBlock.cut(records) {
            let days = rows.compactMap(\.storedDay)
            let range = days.count == rows.count ? days.min().flatMap { first in days.max().map { first...$0 } } : nil
            try add(
                RecordBlock.encode(rows), Record.recordKind, rows: rows.count, first: rows.first?.storedCustomerID,
                last: rows.last?.storedCustomerID, days: range)
        }
    }

    /// Adds customers that come after all those added before.
    mutating func add(customers: ArraySlice<VersionedCustomer>) throws {
        for rows in RecordBlock.cut(customers) {
            try add(
                RecordBlock.encode(rows), .customer, rows: rows.count, first: rows.first?.customer.customerID,
                last: rows.last?.customer.customerID, days: nil)
        }
    }

    private mutating func add(
        _ payload: [UInt8], _ kind: RecordKind, rows: Int, first: CustomerID?, last: CustomerID?, days: ClosedRange<CalendarDay>?
    ) throws {
        let offset = try frames.add(.block, payload)
        index.blocks.append(
            RunIndex.Block(kind: kind, offset: offset, length: payload.count, rows: rows, first: first, last: last, days: days))
        if frames.bytes.count >= RunWriter.flushSize { try frames.flush(to: file) }
    }

    /// Ends the run and makes its content survive a loss of power; its name is the caller's matter.
    mutating func finish(keys: [ActKey]) throws -> Manifest.Run {
        let indexStart = try frames.add(.index, index.payload)
        for start in stride(from: 0, to: keys.count, by: 1 << 16) {
            var sink = ByteSink()
            for key in keys[start..<min(start + 1 << 16, keys.count)] {
                sink.add(key.key)
                sink.add(key.fingerprint)
                sink.appendUInt64(key.revision.number)
            }
            try frames.add(.keys, sink.bytes)
        }
        let footer = RunFooter(index: indexStart).payload
        try frames.add(.footer, footer)
        try frames.flush(to: file)
        try file.sync()
        return Manifest.Run(
            number: identity.number, size: frames.end, checksum: footer.withUnsafeBytes { CRC32C.of($0) }, revision: identity.revision)
    }
}
