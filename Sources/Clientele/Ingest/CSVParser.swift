/// Takes CSV (RFC 4180, Shafranovich 2005) apart while it arrives, in memory that does not grow with the file.
///
/// Bytes come in pieces of any size; where they are cut changes nothing. Each record goes to a ``CSVRecordHandler`` as a view of the
/// parser's own memory: no string and no array a record.
///
/// What the grammar leaves open is decided so:
/// - Lines end with a line feed, with or without a carriage return before it; the last line may lack its end.
/// - An entirely empty line is no record. A byte order mark at the very beginning is passed over.
/// - A quote inside an unquoted field, text behind a closing quote, a carriage return alone outside quotes, and a zero byte anywhere are
///   faults. A fault costs exactly the physical line its record began on: reading goes on with the next line, so that a stray quote
///   cannot swallow the lines after it.
/// - A record may take ``maximumRecordBytes`` and ``maximumFields``; this bounds the memory an unclosed quote can take.
package struct CSVParser: ~Copyable {
    /// The longest record, in bytes with its line end.
    package static let maximumRecordBytes = 16 << 20
    /// The most fields of one record.
    package static let maximumFields = 16_384
    /// How many bytes of a faulty line a handler gets to see at least.
    package static let rawLimit = 1_024

    enum State { case start, field, unquoted, quoted, faulty, skipping }

    // The buffer holds the record being read and what follows it: recordStart ≤ fieldStart ≤ position ≤ end ≤ capacity, and behind
    // `end` eight line feeds, so that the scan needs no test for the end and may load eight bytes at a time.
    var buffer: UnsafeMutablePointer<UInt8>
    package private(set) var capacity: Int
    var recordStart = 0
    var fieldStart = 0
    var position = 0
    var end = 0
    var state = State.start

    var fields: UnsafeMutablePointer<CSVField>
    var fieldCapacity = 64
    var fieldCount = 0
    var hasDoubledQuotes = false
    var fieldHasDoubledQuotes = false
    private var scratch: UnsafeMutablePointer<UInt8>
    private var scratchCapacity = 64

    /// The physical line that the record begins on.
    var line = 1
    /// Line feeds within the record's quoted fields so far.
    var innerLines = 0
    /// The bytes of the complete record without its line end.
    var rawCount = 0
    var fault = CSVFault(kind: .tooLong, line: 1, column: nil)
    private var isASCII = true
    let recordLimit: Int

    /// Makes a parser that has seen nothing yet.
    ///
    /// - Parameters:
    ///   - capacity: How many bytes of memory to begin with.
    ///   - recordLimit: The longest record in bytes, at most ``maximumRecordBytes``; smaller ones are for tests.
    package init(capacity: Int = FileByteReader.chunkSize + 4_096, recordLimit: Int = CSVParser.maximumRecordBytes) {
        self.capacity = max(capacity, 16)
        self.recordLimit = min(max(recordLimit, 16), CSVParser.maximumRecordBytes)
        buffer = .allocate(capacity: self.capacity + CSVScan.padding)
        buffer.initialize(repeating: CSVScan.lineFeed, count: self.capacity + CSVScan.padding)
        fields = .allocate(capacity: fieldCapacity)
        scratch = .allocate(capacity: scratchCapacity)
    }

    deinit {
        buffer.deallocate()
        fields.deallocate()
        scratch.deallocate()
    }

    /// Makes room for the next bytes of the file; write them there, then call ``commit(_:to:)``.
    ///
    /// - Parameter count: How many bytes are wanted.
    /// - Returns: Memory of that size, valid until the next call of the parser.
    package mutating func reserve(_ count: Int) -> UnsafeMutableRawBufferPointer {
        moveToFront()
        if capacity - end < count { grow(by: count) }
        return UnsafeMutableRawBufferPointer(start: buffer + end, count: count)
    }

    /// Parses bytes that were written to the memory that ``reserve(_:)`` gave.
    ///
    /// - Parameters:
    ///   - count: How many were written, not more than were reserved.
    ///   - handler: What takes the records.
    /// - Throws: What the handler throws.
    package mutating func commit<Handler: CSVRecordHandler & ~Copyable>(_ count: Int, to handler: inout Handler) throws {
        let count = min(max(count, 0), capacity - end)
        let newBytes = UnsafeBufferPointer(start: buffer + end, count: count)
        isASCII = (isASCII || end == recordStart) && UTF8Text.isASCII(newBytes)
        end += count
        (buffer + end).update(repeating: CSVScan.lineFeed, count: CSVScan.padding)
        try drive(isFinal: false, to: &handler)
    }

    /// Parses bytes from elsewhere.
    ///
    /// - Parameters:
    ///   - bytes: The next bytes of the file.
    ///   - handler: What takes the records.
    /// - Throws: What the handler throws.
    package mutating func feed<Handler: CSVRecordHandler & ~Copyable>(
        _ bytes: UnsafeRawBufferPointer, to handler: inout Handler
    ) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(FileByteReader.chunkSize)
            reserve(piece.count).copyBytes(from: piece)
            try commit(piece.count, to: &handler)
            rest = rest.dropFirst(piece.count)
        }
    }

    /// Says that the file is at its end, and parses what is left.
    ///
    /// - Parameter handler: What takes the records.
    /// - Throws: What the handler throws.
    package mutating func finish<Handler: CSVRecordHandler & ~Copyable>(to handler: inout Handler) throws {
        // Room may have been made since the last bytes came, and left others behind the end.
        (buffer + end).update(repeating: CSVScan.lineFeed, count: CSVScan.padding)
        try drive(isFinal: true, to: &handler)
    }

    private mutating func drive<Handler: CSVRecordHandler & ~Copyable>(isFinal: Bool, to handler: inout Handler) throws {
        while true {
            switch step(isFinal: isFinal) {
            case .record where position - recordStart > recordLimit, .needsMore where isRecordTooLong:
                _ = fail(.tooLong)
            case .record:
                let record = finishedRecord()
                beginRecord()
                try handler.receive(record)
            case .emptyLine:
                beginRecord()
            case .needsMore:
                return
            case .failed:
                continue
            case .fault:
                let raw = UnsafeBufferPointer(start: buffer + recordStart, count: rawCount)
                let found = fault
                beginRecord()
                try handler.receive(found, raw: raw)
            }
        }
    }

    private var isRecordTooLong: Bool {
        end - recordStart > recordLimit && state != .faulty && state != .skipping
    }

    /// The view of the record that ends at `position`.
    private mutating func finishedRecord() -> CSVRecord {
        if hasDoubledQuotes { undoDoubledQuotes() }
        return CSVRecord(
            base: buffer + recordStart, scratch: scratch, fields: fields, rawCount: rawCount, count: fieldCount, line: line,
            isASCII: isASCII)
    }

    /// Copies the fields that have doubled quotes to the scratch memory, with single ones.
    private mutating func undoDoubledQuotes() {
        let needed = position - recordStart
        if scratchCapacity < needed {
            scratch.deallocate()
            scratchCapacity = needed
            scratch = .allocate(capacity: needed)
        }
        var used = 0
        for index in 0..<fieldCount where fields[index].hasDoubledQuotes {
            let source = buffer + recordStart + fields[index].start
            let start = used
            var offset = 0
            while offset < fields[index].count {
                scratch[used] = source[offset]
                used += 1
                // Inside the field every quote is the first of a pair.
                offset += source[offset] == CSVScan.quote ? 2 : 1
            }
            fields[index] = CSVField(start: start, count: used - start, hasDoubledQuotes: true)
        }
    }

    private mutating func moveToFront() {
        guard recordStart > 0 else { return }
        buffer.update(from: buffer + recordStart, count: end - recordStart)
        fieldStart -= recordStart
        position -= recordStart
        end -= recordStart
        recordStart = 0
    }

    private mutating func grow(by count: Int) {
        let newCapacity = max(end + count, capacity + capacity / 2)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + CSVScan.padding)
        larger.initialize(repeating: CSVScan.lineFeed, count: newCapacity + CSVScan.padding)
        larger.update(from: buffer, count: end)
        buffer.deallocate()
        buffer = larger
        capacity = newCapacity
    }
}
