/// Turns the records of a file of baskets into ``ProductBaskets``.
struct BasketRows: TableRowHandler {
    static let roles = [
        ColumnRole("basket_id", aliases: ["basket", "order_id"], isRequired: true), ColumnRole("product", isRequired: true),
    ]

    private let options: CSVReadingOptions
    private var columns: [String: Int] = [:]
    private var cells: RecordCells?
    private(set) var builder = ProductBaskets.Builder()
    private(set) var count = 0

    init(options: CSVReadingOptions) {
        self.options = options
    }

    mutating func begin(columns: [String: Int], header: TableHeader) throws {
        self.columns = columns
    }

    mutating func accept(_ record: borrowing CSVRecord) throws {
        if cells == nil { cells = RecordCells(record: copy record, columns: columns, options: options) }
        cells?.turn(to: record)
        // Taken out for the time being, so that the buffer is not copied.
        guard let row = cells.take() else { return }
        defer { cells = row }
        builder.add(basket: try row.requiredText("basket_id"), product: try row.requiredText("product"))
        count += 1
    }
}
