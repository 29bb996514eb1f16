/// A column of integers as it was read, one place a row.
struct BlockIntegers {
    /// The numbers of all rows; what stands where there is none means nothing.
    let values: [Int64]
    /// The rows that have a number; `nil` where all have.
    let present: RowBits?

    /// Reads the whole column.
    init(_ source: ByteSource, rows: Int) throws(BlockFault) {
        var source = source
        let present = try ColumnForm.readPresence(&source, rows: rows)
        self = try BlockIntegers(&source, present: present, rows: rows)
        try source.requireEnd()
    }

    /// Reads the numbers of the rows that have one.
    init(_ source: inout ByteSource, present: RowBits?, rows: Int) throws(BlockFault) {
        self.present = present
        guard let present else {
            values = try PackedIntegers.read(&source, count: rows)
            return
        }
        var expanded = [Int64](repeating: 0, count: rows)
        if present.ones > 0 {
            let dense = try PackedIntegers.read(&source, count: present.ones)
            var next = 0
            for row in 0..<rows where present[row] {
                expanded[row] = dense[next]
                next += 1
            }
        }
        values = expanded
    }

    subscript(row: Int) -> Int64? { has(row) ? values[row] : nil }

    /// Whether a row has a number.
    func has(_ row: Int) -> Bool { present.map { $0[row] } ?? true }
}
