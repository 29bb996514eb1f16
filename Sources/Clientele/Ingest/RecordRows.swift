/// Collects the rows of a CSV file as records of one kind.
struct RecordRows<Record: CSVTableRecord>: TableRowHandler {
    static var roles: [ColumnRole] { Record.roles }

    private let options: CSVReadingOptions
    private var columns: [String: Int] = [:]
    private var cells: RecordCells?
    private var attributes: [AttributeColumn] = []
    private var seen: Set<CustomerID> = []
    private var records: [Record] = []

    init(options: CSVReadingOptions) {
        self.options = options
    }

    /// The currency of the amounts in the rows taken.
    var settledCurrency: Currency { cells?.settledCurrency ?? options.currency ?? .none }

    mutating func begin(columns: [String: Int], header: TableHeader) throws {
        self.columns = columns
        guard Record.keepsOtherColumns else { return }
        let known = Set(columns.values)
        for index in header.names.indices where !known.contains(index) {
            attributes.append(AttributeColumn(name: try header.attributeName(at: index), column: index))
        }
    }

    mutating func accept(_ record: borrowing CSVRecord) throws {
        if cells == nil { cells = RecordCells(record: copy record, columns: columns, options: options) }
        cells?.turn(to: record)
        guard var cells = cells.take() else { return }
        defer { self.cells = cells }
        let made = try Record(&cells)
        let texts = try attributes.map { try cells.attribute($0) }
        if let identity = Record.identity {
            let id = try cells.requiredText(identity)
            guard seen.insert(CustomerID(id)).inserted else {
                throw RowProblem(role: identity, "'\(identity)' is the same as in an earlier row", remedy: "keep one of the two rows")
            }
        }
        for index in attributes.indices { attributes[index].append(texts[index]) }
        records.append(made)
        cells.settle()
    }

    /// The records, in the order of the file.
    consuming func finished() -> [Record] {
        guard !attributes.isEmpty else { return records }
        for index in records.indices {
            var values: [String: AttributeValue] = [:]
            for column in attributes { values[column.name] = column.value(at: index) }
            records[index].keep(attributes: values)
        }
        return records
    }
}
