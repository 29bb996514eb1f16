/// What stands before and around the columns of a block: its kind, how many rows it has, its currencies, and where each column lies.
struct BlockHeader {
    /// The form of blocks that this version writes.
    static let formatVersion: UInt8 = 1

    /// The number of the kind.
    let kind: UInt8
    /// How many rows there are.
    let rows: Int
    /// The currencies of the amounts.
    let currencies: [Currency]
    /// The columns' bytes, by number; no more of them than the kind has, but fewer where an older version wrote the block.
    private let columns: [ByteSource]

    /// Reads everything but the columns' contents.
    init(_ bytes: UnsafeRawBufferPointer) throws(BlockFault) {
        var source = ByteSource(bytes)
        (kind, rows) = try BlockHeader.readStart(&source)
        currencies = try BlockHeader.readCurrencies(&source)
        let known = try BlockHeader.columnCount(ofKind: kind, source)
        columns = try BlockHeader.readColumns(&source, known: known)
        try source.requireEnd()
    }

    /// Reads everything but the columns' contents, of a block of one kind.
    init<Record: BlockRecord>(_ bytes: UnsafeRawBufferPointer, of record: Record.Type) throws(BlockFault) {
        try self.init(bytes)
        guard kind == Record.blockCode else {
            throw BlockFault(offset: 1, what: "holds records of kind \(kind) where those of kind \(Record.blockCode) are wanted")
        }
    }

    /// A column by its place; without bytes where the block has no such column.
    func column(_ index: Int) -> ByteSource {
        index < columns.count ? columns[index] : ByteSource(UnsafeRawBufferPointer(start: nil, count: 0))
    }

    /// Reads the kind and the number of rows.
    static func readStart(_ source: inout ByteSource) throws(BlockFault) -> (kind: UInt8, rows: Int) {
        let version = try source.readByte()
        guard version == formatVersion else {
            throw source.fault("has the form \(version) where \(formatVersion) is known", isFromLaterVersion: version > formatVersion)
        }
        return (try source.readByte(), try source.readCount(atMost: RecordBlock.maximumRows))
    }

    /// Writes a block around its columns.
    static func block(kind: UInt8, rows: Int, writer: BlockWriter, lengths: [Int]) -> [UInt8] {
        var sink = ByteSink(capacity: writer.sink.count + 3 * lengths.count + 64)
        sink.append(formatVersion)
        sink.append(kind)
        sink.appendCount(rows)
        sink.appendCount(writer.currencies.count)
        for currency in writer.currencies {
            sink.appendText(currency.code)
            sink.append(UInt8(clamping: currency.minorUnitDigits))
        }
        sink.appendCount(lengths.count)
        for length in lengths { sink.appendCount(length) }
        sink.append(contentsOf: writer.sink.bytes)
        return sink.bytes
    }

    private static func readCurrencies(_ source: inout ByteSource) throws(BlockFault) -> [Currency] {
        let count = try source.readCount(atMost: Swift.min(source.remaining, 2 * RecordBlock.maximumRows))
        var currencies: [Currency] = []
        for _ in 0..<count {
            let code = try source.readText()
            let digits = try Int(source.readByte())
            guard let currency = try? Currency(custom: code, minorUnitDigits: digits) else {
                throw source.fault("counts amounts in '\(code)' with \(digits) digits, which is no currency")
            }
            currencies.append(currency)
        }
        return currencies
    }

    private static func columnCount(ofKind kind: UInt8, _ source: ByteSource) throws(BlockFault) -> Int {
        guard let record = RecordBlock.kinds.first(where: { $0.blockCode == kind }) else {
            throw BlockFault(offset: 1, what: "holds records of the unknown kind \(kind)", isFromLaterVersion: true)
        }
        return record.columnCount
    }

    private static func readColumns(_ source: inout ByteSource, known: Int) throws(BlockFault) -> [ByteSource] {
        let count = try source.readVarint()
        guard count <= known else {
            throw source.fault("has \(count) columns where \(known) are known", isFromLaterVersion: true)
        }
        var lengths: [Int] = []
        for _ in 0..<Int(count) { try lengths.append(source.readCount(atMost: source.remaining)) }
        var columns: [ByteSource] = []
        for length in lengths { try columns.append(source.readPart(length)) }
        return columns
    }
}
