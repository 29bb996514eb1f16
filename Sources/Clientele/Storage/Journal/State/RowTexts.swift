/// The texts of rows as strings: those of a column with few different texts are made once.
struct RowTexts: Sendable {
    private let column: CodedColumn
    private let strings: [String]

    /// Prepares a column of as many rows.
    init(_ column: CodedColumn, rows: Int) {
        self.column = column
        strings = column.textCount <= rows / 8 ? (0..<column.textCount).map { column.string($0) } : []
    }

    /// The text of a row.
    subscript(row: Int) -> String? {
        let code = Int(column.code(row))
        if code == 0 { return nil }
        return strings.isEmpty ? column.string(code - 1) : strings[code - 1]
    }
}
