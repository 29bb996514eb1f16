/// How one stored property of a kind of record is written and read.
struct BlockColumn<Record: BlockRecord>: Sendable {
    /// Whether the column holds ids of customers.
    let namesCustomers: Bool
    /// Writes the property of all records; writes nothing where it is missing in all of them.
    let encode: @Sendable (BlockRows, inout BlockWriter) -> Void
    /// Reads the property of all records.
    let decode: @Sendable (ByteSource, BlockRows, BlockHeader) throws(BlockFault) -> Void

    private init<Value>(
        _ property: WritableKeyPath<Record, Value>, namesCustomers: Bool = false,
        encode: @escaping @Sendable (BlockFields<Value>, inout BlockWriter) -> Void,
        decode: @escaping @Sendable (ByteSource, BlockFields<Value>, BlockHeader) throws(BlockFault) -> Void
    ) {
        guard let offset = MemoryLayout<Record>.offset(of: property) else { preconditionFailure("\(property) is no stored property") }
        self.namesCustomers = namesCustomers
        self.encode = { rows, writer in encode(BlockFields(rows, offset: offset), &writer) }
        self.decode = { source, rows, header throws(BlockFault) in try decode(source, BlockFields(rows, offset: offset), header) }
    }

    @inline(__always)
    private static func texts<Value: TextValue>(_ property: WritableKeyPath<Record, Value>, namesCustomers: Bool = false) -> BlockColumn {
        BlockColumn(
            property, namesCustomers: namesCustomers, encode: { TextColumn.encode($0, into: &$1) },
            decode: { source, fields, header throws(BlockFault) in try TextColumn.decode(source, into: fields) })
    }

    @inline(__always)
    private static func integers<Value: IntegerValue>(_ property: WritableKeyPath<Record, Value>) -> BlockColumn {
        BlockColumn(
            property, encode: { IntegerColumn.encode($0, into: &$1) },
            decode: { source, fields, header throws(BlockFault) in try IntegerColumn.decode(source, into: fields) })
    }

    @inline(__always)
    private static func amounts<Value: AmountValue>(_ property: WritableKeyPath<Record, Value>) -> BlockColumn {
        BlockColumn(
            property, encode: { AmountColumn.encode($0, into: &$1) },
            decode: { source, fields, header throws(BlockFault) in try AmountColumn.decode(source, into: fields, header: header) })
    }

    @inline(__always)
    private static func flags<Value: FlagValue>(_ property: WritableKeyPath<Record, Value>) -> BlockColumn {
        BlockColumn(
            property, encode: { FlagColumn.encode($0, into: &$1) },
            decode: { source, fields, header throws(BlockFault) in try FlagColumn.decode(source, into: fields) })
    }
}

// Each of these names its type of value, so that the loop over the records is compiled for it.
extension BlockColumn {
    static func customer(_ property: WritableKeyPath<Record, CustomerID>) -> BlockColumn { texts(property, namesCustomers: true) }
    static func customer(_ property: WritableKeyPath<Record, CustomerID?>) -> BlockColumn { texts(property, namesCustomers: true) }
    static func text(_ property: WritableKeyPath<Record, String>) -> BlockColumn { texts(property) }
    static func text(_ property: WritableKeyPath<Record, String?>) -> BlockColumn { texts(property) }

    /// An enumeration, by the stable texts of its cases.
    static func symbol<Symbol: TextValue>(_ property: WritableKeyPath<Record, Symbol>) -> BlockColumn { texts(property) }

    static func integer(_ property: WritableKeyPath<Record, Int64>) -> BlockColumn { integers(property) }
    static func integer(_ property: WritableKeyPath<Record, Int64?>) -> BlockColumn { integers(property) }
    static func integer(_ property: WritableKeyPath<Record, Int32?>) -> BlockColumn { integers(property) }
    static func day(_ property: WritableKeyPath<Record, CalendarDay>) -> BlockColumn { integers(property) }
    static func day(_ property: WritableKeyPath<Record, CalendarDay?>) -> BlockColumn { integers(property) }

    /// A value that one number stands for.
    static func code<Value: IntegerValue>(_ property: WritableKeyPath<Record, Value>) -> BlockColumn { integers(property) }

    static func amount(_ property: WritableKeyPath<Record, Money>) -> BlockColumn { amounts(property) }
    static func amount(_ property: WritableKeyPath<Record, Money?>) -> BlockColumn { amounts(property) }
    static func flag(_ property: WritableKeyPath<Record, Bool>) -> BlockColumn { flags(property) }
    static func flag(_ property: WritableKeyPath<Record, Bool?>) -> BlockColumn { flags(property) }

    static func attributes(_ property: WritableKeyPath<Record, [String: AttributeValue]>) -> BlockColumn {
        BlockColumn(
            property, encode: { AttributesColumn.encode($0, into: &$1) },
            decode: { source, fields, header throws(BlockFault) in try AttributesColumn.decode(source, into: fields) })
    }
}
