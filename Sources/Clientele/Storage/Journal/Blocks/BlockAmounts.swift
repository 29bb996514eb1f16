/// A column of amounts as it was read.
struct BlockAmounts {
    /// The minor units of all rows.
    let units: BlockIntegers
    private let currencyOfRow: BlockIntegers
    private let currencies: [Currency]

    /// Reads the whole column.
    init(_ source: ByteSource, header: BlockHeader) throws(BlockFault) {
        var source = source
        let present = try ColumnForm.readPresence(&source, rows: header.rows)
        currencyOfRow = try BlockIntegers(&source, present: present, rows: header.rows)
        units = try BlockIntegers(&source, present: present, rows: header.rows)
        currencies = header.currencies
        try source.requireEnd()
        let known = 0..<Int64(header.currencies.count)
        for row in 0..<header.rows where units.has(row) && !known.contains(currencyOfRow.values[row]) {
            throw source.fault("has an amount without a currency in row \(row)")
        }
    }

    subscript(row: Int) -> Money? {
        guard let minorUnits = units[row] else { return nil }
        return Money(minorUnits: minorUnits, currency: currencies[Int(currencyOfRow.values[row])])
    }
}
