/// Amounts: the numbers of their currencies, then their minor units.
enum AmountColumn {
    @inline(__always)
    static func encode<Value: AmountValue>(_ fields: BlockFields<Value>, into writer: inout BlockWriter) {
        var currencies: [Int64] = []
        var units: [Int64] = []
        currencies.reserveCapacity(fields.count)
        units.reserveCapacity(fields.count)
        var present = RowBits(count: fields.count)
        fields.forEach { row, field in
            guard let amount = field.blockAmount else { return }
            currencies.append(writer.number(of: amount.currency))
            units.append(amount.minorUnits)
            present.set(row)
        }
        guard present.ones > 0 else { return }
        ColumnForm.write(present: present, to: &writer.sink)
        PackedIntegers.write(currencies, to: &writer.sink)
        PackedIntegers.write(units, to: &writer.sink)
    }

    @inline(__always)
    static func decode<Value: AmountValue>(
        _ source: ByteSource, into fields: BlockFields<Value>, header: BlockHeader
    ) throws(BlockFault) {
        let amounts = try BlockAmounts(source, header: header)
        try fields.replaceEach { row throws(BlockFault) in
            guard let value = Value.value(ofAmount: amounts[row]) else { throw source.fault("has no amount in row \(row)") }
            return value
        }
    }
}
