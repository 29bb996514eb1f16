/// Flags as one bit a row, after which rows have one.
enum FlagColumn {
    @inline(__always)
    static func encode<Value: FlagValue>(_ fields: BlockFields<Value>, into writer: inout BlockWriter) {
        var present = RowBits(count: fields.count)
        var flags = RowBits(count: fields.count)
        fields.forEach { row, field in
            guard let flag = field.blockFlag else { return }
            present.set(row)
            if flag { flags.set(row) }
        }
        guard Value.missingIsFalse ? flags.ones > 0 : present.ones > 0 else { return }
        ColumnForm.write(present: present, to: &writer.sink)
        flags.write(to: &writer.sink)
    }

    @inline(__always)
    static func decode<Value: FlagValue>(_ source: ByteSource, into fields: BlockFields<Value>) throws(BlockFault) {
        var source = source
        let isMissing = source.remaining == 0
        let present = try ColumnForm.readPresence(&source, rows: fields.count)
        let flags = isMissing ? RowBits(count: fields.count) : try RowBits(&source, count: fields.count)
        try source.requireEnd()
        try fields.replaceEach { row throws(BlockFault) in
            Value(blockFlag: present.map { $0[row] } ?? true ? flags[row] : nil)
        }
    }
}
