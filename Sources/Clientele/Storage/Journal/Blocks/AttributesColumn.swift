/// Attributes by name: the different names once in byte order, then for each row how many it has, and each with its name's number, the
/// kind of its value, and the value.
enum AttributesColumn {
    /// The kinds of values; the numbers never change.
    private enum ValueKind: UInt8 {
        case text = 1
        case number = 2
        case day = 3
        case flag = 4
    }

    private typealias Attributes = [String: AttributeValue]

    static func encode(_ fields: BlockFields<[String: AttributeValue]>, into writer: inout BlockWriter) {
        var names = TextInterner()
        fields.forEach { _, attributes in
            for name in attributes.keys { name.withText { if let name = $0 { _ = names.intern(name) } } }
        }
        guard names.count > 0 else { return }
        let (table, ranks) = names.ranked()
        writer.sink.append(ColumnForm.complete.rawValue)
        writer.sink.appendCount(table.count)
        for number in 0..<table.count { writer.sink.appendText(table[number]) }
        fields.forEach { _, attributes in encode(attributes, names: &names, ranks: ranks, into: &writer.sink) }
    }

    private static func encode(_ attributes: Attributes, names: inout TextInterner, ranks: [UInt32], into sink: inout ByteSink) {
        var entries: [(name: UInt32, value: AttributeValue)] = []
        for (name, value) in attributes {
            name.withText { if let name = $0 { entries.append((ranks[Int(names.intern(name))], value)) } }
        }
        entries.sort { $0.name < $1.name }
        sink.appendCount(entries.count)
        for entry in entries {
            sink.appendCount(Int(entry.name))
            encode(entry.value, into: &sink)
        }
    }

    private static func encode(_ value: AttributeValue, into sink: inout ByteSink) {
        switch value {
        case .text(let text):
            sink.append(ValueKind.text.rawValue)
            sink.appendText(text)
        case .number(let number):
            sink.append(ValueKind.number.rawValue)
            sink.appendUInt64(number.bitPattern)
        case .day(let day):
            sink.append(ValueKind.day.rawValue)
            sink.appendUInt32(UInt32(bitPattern: day.daysSince1970))
        case .flag(let flag):
            sink.append(ValueKind.flag.rawValue)
            sink.append(flag ? 1 : 0)
        }
    }

    static func decode(_ source: ByteSource, into fields: BlockFields<[String: AttributeValue]>) throws(BlockFault) {
        guard source.remaining > 0 else { return try fields.replaceEach { _ throws(BlockFault) in [:] } }
        var source = source
        guard try ColumnForm.read(&source) == .complete else {
            throw source.fault("has attributes in an unknown form", isFromLaterVersion: true)
        }
        var names: [String] = []
        for _ in 0..<(try source.readCount(atMost: source.remaining)) { try names.append(source.readText()) }
        try fields.replaceEach { _ throws(BlockFault) in try readAttributes(&source, names: names) }
        try source.requireEnd()
    }

    private static func readAttributes(_ source: inout ByteSource, names: [String]) throws(BlockFault) -> Attributes {
        var attributes: Attributes = [:]
        for _ in 0..<(try source.readCount(atMost: names.count)) {
            let number = try source.readVarint()
            guard number < UInt64(names.count) else { throw source.fault("has an attribute with the name \(number) of \(names.count)") }
            guard try attributes.updateValue(readValue(&source), forKey: names[Int(number)]) == nil else {
                throw source.fault("has an attribute twice")
            }
        }
        return attributes
    }

    private static func readValue(_ source: inout ByteSource) throws(BlockFault) -> AttributeValue {
        let code = try source.readByte()
        switch ValueKind(rawValue: code) {
        case .text: return .text(try source.readText())
        case .number: return .number(Double(bitPattern: try source.readUInt64()))
        case .day: return .day(CalendarDay(daysSince1970: Int32(bitPattern: try source.readUInt32())))
        case .flag: return .flag(try readFlag(&source))
        case nil: throw source.fault("has an attribute of the unknown kind \(code)", isFromLaterVersion: true)
        }
    }

    private static func readFlag(_ source: inout ByteSource) throws(BlockFault) -> Bool {
        let byte = try source.readByte()
        guard byte <= 1 else { throw source.fault("has a flag of \(byte)") }
        return byte == 1
    }
}
