/// The text alternative of a heat map: its axes and its fullest cell.
enum HeatDescription {
    /// What colours go by where all values lie about 1, so that those far above it stand out.
    static func pronounced(_ value: Double) -> Double { value > 0 ? min(value * value * value, 1e100) : 0 }

    static func of(
        _ values: [[Double]], rows: [String], columns: [String], rowTitle: String, columnTitle: String, _ context: ReportContext,
        text: (Double) -> String
    ) -> String {
        var largest: (row: Int, column: Int, value: Double)?
        for (row, line) in values.enumerated() where row < rows.count {
            for (column, value) in line.enumerated() where column < columns.count && value > largest?.value ?? 0 {
                largest = (row, column, value)
            }
        }
        guard let largest else { return context[.noData] }
        return context.vocabulary.text(
            Sentence.heatMapDescription(
                rows: rowTitle, columns: columnTitle, row: rows[largest.row], column: columns[largest.column], text: text(largest.value)))
    }
}
