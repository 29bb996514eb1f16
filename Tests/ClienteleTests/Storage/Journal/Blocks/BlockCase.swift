@testable import Clientele

/// Records of one kind and their block, for tests that treat all kinds alike.
struct BlockCase {
    let kind: any BlockRecord.Type
    /// What each record says, byte by byte.
    let texts: [String]
    let block: [UInt8]
    /// What the records of a block say.
    let read: ([UInt8]) throws -> [String]
    /// The block of the records of a block.
    let rewrite: ([UInt8]) throws -> [UInt8]
    /// The block with only its first columns.
    let firstColumns: (Int) -> [UInt8]

    init<Record: StoredRecord & BlockRecord>(_ records: [Record]) {
        kind = Record.self
        texts = records.map { BlockCase.text(of: $0) }
        block = RecordBlock.encode(records[...])
        read = { try $0.withUnsafeBytes { try RecordBlock.decode(Record.self, $0) }.map { BlockCase.text(of: $0) } }
        rewrite = { RecordBlock.encode(try $0.withUnsafeBytes { try RecordBlock.decode(Record.self, $0) }[...]) }
        firstColumns = { RecordBlock.encodeColumns(records[...], columns: $0) }
    }

    init(_ customers: [VersionedCustomer]) {
        kind = VersionedCustomer.self
        texts = customers.map { BlockCase.text(of: $0) }
        block = RecordBlock.encode(customers[...])
        read = { try $0.withUnsafeBytes { try RecordBlock.decode(VersionedCustomer.self, $0) }.map { BlockCase.text(of: $0) } }
        rewrite = { RecordBlock.encode(try $0.withUnsafeBytes { try RecordBlock.decode(VersionedCustomer.self, $0) }[...]) }
        firstColumns = { RecordBlock.encodeColumns(customers[...], columns: $0) }
    }

    /// Everything that a value says, with texts as their bytes and numbers as their bits: what Swift's equality would pass over is told
    /// apart.
    static func text(of value: Any) -> String {
        switch value {
        case let text as String: return "'" + text.utf8.map { String($0, radix: 16) }.joined(separator: " ") + "'"
        case let number as Double: return String(number.bitPattern, radix: 16)
        case let attributes as [String: AttributeValue]:
            let entries = attributes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            return entries.map { "\(text(of: $0.key)): \($0.value.kindName) \(text(of: $0.value))" }.description
        default:
            let children = Mirror(reflecting: value).children
            return children.isEmpty ? "\(value)" : children.map { "\($0.label ?? "") \(text(of: $0.value))" }.description
        }
    }
}

extension AttributeValue {
    fileprivate var kindName: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .day: "day"
        case .flag: "flag"
        }
    }
}
