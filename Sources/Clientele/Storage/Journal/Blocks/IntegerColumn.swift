/// Numbers, days and what else a number stands for.
enum IntegerColumn {
    @inline(__always)
    static func encode<Value: IntegerValue>(_ fields: BlockFields<Value>, into writer: inout BlockWriter) {
        var values: [Int64] = []
        values.reserveCapacity(fields.count)
        var present = RowBits(count: fields.count)
        fields.forEach { row, field in
            guard let value = field.blockInteger else { return }
            values.append(value)
            present.set(row)
        }
        guard present.ones > 0 else { return }
        ColumnForm.write(present: present, to: &writer.sink)
        PackedIntegers.write(values, to: &writer.sink)
    }

    @inline(__always)
    static func decode<Value: IntegerValue>(_ source: ByteSource, into fields: BlockFields<Value>) throws(BlockFault) {
        let integers = try BlockIntegers(source, rows: fields.count)
        try fields.replaceEach { row throws(BlockFault) in
            guard let value = Value.value(ofInteger: integers[row]) else {
                throw source.fault("has no usable number in row \(row)", isFromLaterVersion: integers.has(row))
            }
            return value
        }
    }
}
