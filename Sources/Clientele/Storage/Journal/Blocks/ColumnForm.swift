/// The first byte of a column that is not missing in all rows; the numbers never change.
enum ColumnForm: UInt8 {
    /// Every row has a value.
    case complete = 1
    /// One bit a row says which have a value; only those follow.
    case partial = 2
    /// The different texts once, and for each row the number of its text.
    case dictionary = 3

    /// Writes the form that some values need, and which rows have one.
    static func write(present: RowBits, to sink: inout ByteSink) {
        guard present.ones < present.count else { return sink.append(complete.rawValue) }
        sink.append(partial.rawValue)
        present.write(to: &sink)
    }

    static func read(_ source: inout ByteSource) throws(BlockFault) -> ColumnForm {
        let code = try source.readByte()
        guard let form = ColumnForm(rawValue: code) else { throw unknown(code, source) }
        return form
    }

    /// Reads which rows have a value, `nil` standing for all of them, where the form is not of texts.
    static func readPresence(_ source: inout ByteSource, rows: Int) throws(BlockFault) -> RowBits? {
        guard source.remaining > 0 else { return RowBits(count: rows) }
        let form = try read(&source)
        switch form {
        case .complete: return nil
        case .partial: return try RowBits(&source, count: rows)
        case .dictionary: throw unknown(form.rawValue, source)
        }
    }

    private static func unknown(_ code: UInt8, _ source: ByteSource) -> BlockFault {
        source.fault("has a column of the unknown form \(code)", isFromLaterVersion: true)
    }
}
