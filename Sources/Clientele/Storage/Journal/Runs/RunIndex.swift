/// Where the blocks of a run stand and what is in them: kind by kind, each in the order of a snapshot.
struct RunIndex: Sendable {
    /// One block.
    struct Block: Sendable {
        var kind: RecordKind
        var offset: Int
        var length: Int
        var rows: Int
        /// The customers of the first and the last record; `nil` for records without one.
        var first: CustomerID?
        var last: CustomerID?
        /// The days of all records in it; `nil` when one of them has none.
        var days: ClosedRange<CalendarDay>?

        /// Whether a wanted record could be in it; the customers are the wanted ones in byte order, `nil` for all.
        func mayHold(_ selection: RecordSelection, customers: [CustomerID]?) -> Bool {
            if let wanted = selection.days, let days, !wanted.overlaps(days) { return false }
            guard let customers else { return true }
            guard let last else { return false }
            let place = first.map { first in customers.firstPlace(notAmong: { $0 < first }) } ?? 0
            return place < customers.count && customers[place] <= last
        }
    }

    var blocks: [Block] = []

    /// The blocks of a kind, in order.
    func blocks(of kind: RecordKind) -> ArraySlice<Block> {
        guard let start = blocks.firstIndex(where: { $0.kind == kind }) else { return [] }
        return blocks[start...].prefix { $0.kind == kind }
    }

    /// How many records of a kind there are.
    func rows(of kind: RecordKind) -> Int { blocks(of: kind).reduce(0) { $0 + $1.rows } }
}

extension RunIndex {
    var payload: [UInt8] {
        var sink = ByteSink()
        sink.appendCount(blocks.count)
        for block in blocks {
            sink.append(RecordBlock.code(of: block.kind))
            sink.appendCount(block.offset)
            sink.appendCount(block.length)
            sink.appendCount(block.rows)
            sink.add(block.first)
            sink.add(block.last)
            sink.append(block.days == nil ? 0 : 1)
            if let days = block.days {
                sink.appendZigzag(Int64(days.lowerBound.daysSince1970))
                sink.appendZigzag(Int64(days.upperBound.daysSince1970))
            }
        }
        return sink.bytes
    }

    init(payload: UnsafeRawBufferPointer) throws {
        var source = ByteSource(payload)
        for _ in 0..<(try source.readCount(atMost: source.remaining)) {
            let kind = try RecordBlock.kind(ofCode: try source.readByte())
            let (offset, length) = (try source.readCount(atMost: .max), try source.readCount(atMost: .max))
            let rows = try source.readCount(atMost: RecordBlock.maximumRows)
            let (first, last) = (try source.customerID(), try source.customerID())
            let days = try source.readByte() == 0 ? nil : try source.days()
            blocks.append(Block(kind: kind, offset: offset, length: length, rows: rows, first: first, last: last, days: days))
        }
        try source.requireEnd()
    }
}

extension ByteSink {
    /// Adds an id or its absence.
    mutating func add(_ id: CustomerID?) {
        append(id == nil ? 0 : 1)
        if let id { appendText(id.text) }
    }
}

extension ByteSource {
    mutating func customerID() throws(BlockFault) -> CustomerID? {
        try readByte() == 0 ? nil : CustomerID(try readText())
    }

    mutating func days() throws(BlockFault) -> ClosedRange<CalendarDay> {
        let (first, last) = (try readZigzag(), try readZigzag())
        guard let first = Int32(exactly: first), let last = Int32(exactly: last), first <= last else { throw fault("has no range of days") }
        return CalendarDay(daysSince1970: first)...CalendarDay(daysSince1970: last)
    }
}

extension Array {
    /// The first place whose element is not among those that come first.
    func firstPlace(notAmong isAmongFirst: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAmongFirst(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
