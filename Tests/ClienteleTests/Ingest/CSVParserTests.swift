import Clientele
import Testing

/// Random text over an alphabet.
func randomBytes(_ count: Int, from alphabet: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    (0..<count).map { _ in alphabet[random.next(below: alphabet.count)] }
}

@Suite struct CSVParserTests {
    /// The bytes that mean something, a few that do not, and one that takes part in a byte order mark.
    static let alphabet = Array("\",\n\r\",\n\rab\t".utf8) + [0, 0xEF, 0xBB, 0xBF, 0x0B, 0x22 ^ 0x80, 0x2C ^ 0x80]

    @Test("generated RFC 4180 documents are read back as the table they were written from", arguments: 0..<150 as Range<UInt64>)
    func readsGeneratedDocuments(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let document = GeneratedDocument(using: &random)
        let expected = document.rows.map { row in row.map { Array($0.utf8) } }
        for pieces in [[document.bytes[...]], document.bytes.indices.map { document.bytes[$0...$0] }] {
            let fields = try parsed(pieces).map { event -> [[UInt8]] in
                guard case .record(_, let fields, _) = event else { return [] }
                return fields
            }
            #expect(fields == expected)
        }
    }

    @Test("any text over the bytes that matter is read as the slow parser reads it", arguments: 0..<400 as Range<UInt64>)
    func agreesWithTheOracle(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let bytes = randomBytes(random.next(below: 60), from: Self.alphabet, using: &random)
            #expect(try parsed(bytes) == CSVOracle(bytes: bytes).events(), "\(bytes)")
        }
    }

    @Test("a limit on the record's length is met at the same place as in the slow parser", arguments: 0..<200 as Range<UInt64>)
    func keepsTheLimit(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let ordinary = Array("aaaaaaaaaaaaaaaa,\"\"\n\r".utf8)
        for _ in 0..<20 {
            let bytes = randomBytes(random.next(below: 120), from: ordinary, using: &random)
            let expected = CSVOracle(bytes: bytes, limit: 24).events()
            #expect(try parsed(bytes, recordLimit: 24) == expected, "\(bytes)")
            #expect(try parsed(bytes.indices.map { bytes[$0...$0] }, recordLimit: 24) == expected, "\(bytes)")
        }
    }

    @Test("where the bytes are cut changes nothing", arguments: 0..<60 as Range<UInt64>)
    func everyCut(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let isSoup = seed % 2 == 0
        let bytes =
            isSoup ? randomBytes(80, from: Self.alphabet, using: &random) : Array(GeneratedDocument(using: &random).bytes.prefix(400))
        let whole = try parsed(bytes)
        for cut in 0...bytes.count {
            #expect(try parsed([bytes[..<cut], bytes[cut...]]) == whole, "cut at \(cut) of \(bytes)")
        }
        #expect(try parsed(bytes.indices.map { bytes[$0...$0] }) == whole)
    }

    @Test("a long faulty line shows the same bytes however it is cut")
    func longFaultyLines() throws {
        let bytes = Array("a,b\nx\"".utf8) + Array(repeating: UInt8(ascii: "y"), count: 5_000) + Array("\nc,d\n".utf8)
        let whole = try parsed(bytes)
        #expect(whole == CSVOracle(bytes: bytes).events())
        #expect(whole.count == 3)
        #expect(try parsed(bytes.indices.map { bytes[$0...$0] }) == whole)
        #expect(try parsed([bytes[..<2_000], bytes[2_000...]]) == whole)
    }

    @Test("random bytes are rows or faults, never a crash", arguments: 0..<100 as Range<UInt64>)
    func randomInput(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<2_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        #expect(try parsed(bytes) == CSVOracle(bytes: bytes).events())
    }

    @Test("a quote that is open at the end of the file is a fault also where room was made for bytes that did not come")
    func roomWithoutBytes() throws {
        var collector = CSVCollector()
        var parser = CSVParser()
        try Array("id,text\n1,\"open\n".utf8).withUnsafeBytes { try parser.feed($0, to: &collector) }
        // As a reader does that finds the file at its end.
        _ = parser.reserve(FileByteReader.chunkSize)
        try parser.finish(to: &collector)
        let raw = Array("1,\"open".utf8)
        #expect(collector.events.last == .fault(CSVFault(kind: .unclosedQuote, line: 2, column: 2), raw: raw))
    }

    @Test("a long file takes no more memory than a short one")
    func constantMemory() throws {
        var collector = CountingHandler()
        var parser = CSVParser()
        let before = parser.capacity
        let piece = Array(String(repeating: "customer,2024-01-31,12.50\n", count: 10_000).utf8)
        for _ in 0..<100 { try piece.withUnsafeBytes { try parser.feed($0, to: &collector) } }
        try parser.finish(to: &collector)
        #expect(collector.records == 1_000_000)
        #expect(parser.capacity == before)
    }

    @Test("a record beyond the limit costs its first line and bounded memory")
    func unclosedQuoteIsBounded() throws {
        var text = Array("id,text\n1,\"open\n".utf8)
        for _ in 0..<(CSVParser.maximumRecordBytes / 16 + 1) { text += Array("2,ordinary line\n".utf8) }
        var collector = CountingHandler()
        var parser = CSVParser()
        try text.withUnsafeBytes { try parser.feed($0, to: &collector) }
        try parser.finish(to: &collector)
        #expect(collector.faults == [CSVFault(kind: .tooLong, line: 2, column: nil)])
        #expect(collector.records == CSVParser.maximumRecordBytes / 16 + 2)
        #expect(collector.lastLine == CSVParser.maximumRecordBytes / 16 + 3)
    }

    @Test("a record has its last field when there are as many as allowed, and is a fault with one more")
    func fieldLimit() throws {
        let commas = Array(repeating: UInt8(ascii: ","), count: CSVParser.maximumFields - 1)
        guard case .record(_, let fields, _) = try #require(try parsed(commas).first) else { throw Missing() }
        #expect(fields.count == CSVParser.maximumFields)
        let events = try parsed(commas + Array(",\nx,y".utf8))
        #expect(events.count == 2)
        guard case .fault(let fault, _) = events[0], case .record(let line, _, _) = events[1] else { throw Missing() }
        #expect(fault.kind == .tooManyFields)
        #expect(line == 2)
    }

    @Test(
        "faults name the line and the field",
        arguments: [
            ("a,b\nc,d\"e\n", CSVFault(kind: .quoteInField, line: 2, column: 2)),
            ("a\n\"b\"c\n", CSVFault(kind: .textAfterQuote, line: 2, column: 1)),
            ("a\n\"b\n\n\"c\n", CSVFault(kind: .textAfterQuote, line: 2, column: 1)),
            ("a\n\n\"x\ny\",\"open", CSVFault(kind: .unclosedQuote, line: 4, column: 2)),
            ("a\rb\n", CSVFault(kind: .loneCarriageReturn, line: 1, column: 1)),
            ("a,b\r", CSVFault(kind: .loneCarriageReturn, line: 1, column: 2)),
            ("a,\0\n", CSVFault(kind: .zeroByte, line: 1, column: 2)),
        ])
    func faultPlaces(text: String, expected: CSVFault) throws {
        let faults = try parsed(Array(text.utf8)).compactMap { event -> CSVFault? in
            guard case .fault(let fault, _) = event else { return nil }
            return fault
        }
        #expect(faults.first == expected)
        #expect(!expected.message.isEmpty && !expected.remedy.isEmpty)
    }

    @Test("a stray quote costs its own line and none of the lines after it")
    func recovery() throws {
        let events = try parsed(Array("id,note\n1,\"stray\n2,fine\n3,fine too\n".utf8))
        #expect(events.count == 4)
        #expect(events[1] == .fault(CSVFault(kind: .unclosedQuote, line: 2, column: 2), raw: Array("1,\"stray".utf8)))
        #expect(events[3] == .record(line: 4, fields: [Array("3".utf8), Array("fine too".utf8)], raw: Array("3,fine too".utf8)))
    }
}

private struct Missing: Error {}

private struct CountingHandler: CSVRecordHandler {
    var records = 0
    var lastLine = 0
    var faults: [CSVFault] = []

    mutating func receive(_ record: borrowing CSVRecord) {
        records += 1
        lastLine = record.line
    }

    mutating func receive(_ fault: CSVFault, raw: UnsafeBufferPointer<UInt8>) {
        faults.append(fault)
    }
}
