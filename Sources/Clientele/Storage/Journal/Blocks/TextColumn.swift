/// Texts and what else a text stands for.
enum TextColumn {
    @inline(__always)
    static func encode<Value: TextValue>(_ fields: BlockFields<Value>, into writer: inout BlockWriter) {
        var column = TextColumnWriter(rows: fields.count)
        fields.forEach { _, field in field.withText { column.add($0) } }
        column.finish(into: &writer.sink)
    }

    @inline(__always)
    static func decode<Value: TextValue>(_ source: ByteSource, into fields: BlockFields<Value>) throws(BlockFault) {
        let texts = try BlockTexts(source, rows: fields.count)
        // A text of a dictionary becomes one string, which all its rows share.
        var values: [Value] = []
        values.reserveCapacity(texts.count)
        for number in 0..<texts.count {
            let text = texts.string(number)
            guard let value = Value.value(ofText: text) else {
                throw source.fault("has the text '\(text.prefix(40))', which stands for nothing known", isFromLaterVersion: true)
            }
            values.append(value)
        }
        let missing = Value.value(ofText: nil)
        try fields.replaceEach { row throws(BlockFault) in
            let code = Int(texts.codes[row])
            guard let value = code == 0 ? missing : values[code - 1] else { throw source.fault("has no text in row \(row)") }
            return value
        }
    }
}
