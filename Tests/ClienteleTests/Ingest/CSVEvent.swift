import Clientele
import Testing

/// What a parser found, copied out of its memory.
enum CSVEvent: Equatable, CustomStringConvertible {
    case record(line: Int, fields: [[UInt8]], raw: [UInt8])
    case fault(CSVFault, raw: [UInt8])

    var description: String {
        switch self {
        case .record(let line, let fields, let raw):
            "\(line): \(fields.map { String(decoding: $0, as: UTF8.self) }) of \(String(decoding: raw, as: UTF8.self).debugDescription)"
        case .fault(let fault, let raw):
            "\(fault.line):\(fault.column ?? 0): \(fault.kind) of \(String(decoding: raw, as: UTF8.self).debugDescription)"
        }
    }
}

/// Collects what a parser finds.
struct CSVCollector: CSVRecordHandler {
    var events: [CSVEvent] = []
    /// Whether a record was ever called ASCII that is not.
    var hasFalseASCII = false

    mutating func receive(_ record: borrowing CSVRecord) {
        var fields: [[UInt8]] = []
        for index in 0..<record.count { fields.append(Array(record[index])) }
        if record.isASCII, record.raw.contains(where: { $0 >= 0x80 }) { hasFalseASCII = true }
        events.append(.record(line: record.line, fields: fields, raw: Array(record.raw)))
    }

    mutating func receive(_ fault: CSVFault, raw: UnsafeBufferPointer<UInt8>) {
        events.append(.fault(fault, raw: Array(raw.prefix(CSVParser.rawLimit))))
    }
}

/// Parses bytes handed over in pieces.
func parsed(_ pieces: [ArraySlice<UInt8>], recordLimit: Int = CSVParser.maximumRecordBytes) throws -> [CSVEvent] {
    var collector = CSVCollector()
    var parser = CSVParser(capacity: 16, recordLimit: recordLimit)
    for piece in pieces { try piece.withUnsafeBytes { try parser.feed($0, to: &collector) } }
    try parser.finish(to: &collector)
    #expect(!collector.hasFalseASCII)
    return collector.events
}

/// Parses bytes handed over at once.
func parsed(_ bytes: [UInt8], recordLimit: Int = CSVParser.maximumRecordBytes) throws -> [CSVEvent] {
    try parsed([bytes[...]], recordLimit: recordLimit)
}
