/// Collects the rows of a CSV file as records of one kind.
struct RecordRows<Record: CSVTableRecord>: TableRowHandler {
    static var roles: [ColumnRole] { Record.roles }

    private let options: CSVReadingOptions
    private var columns: [String: Int] = [:]
    private var cells: RecordCells?
    private var attributes: [AttributeColumn] = []
    private var seen: Set<CustomerID> = []
    private var records: [Record] = []
    /// How many of the records were taken already.
    private var taken = 0

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

    /// The next records in the order of the file, which are not kept any longer; `nil` while there are fewer, or only all of them together
    /// tell what a record is.
    mutating func take(_ count: Int) -> [Record]? {
        guard !Record.keepsOtherColumns, records.count - taken >= count else { return nil }
        defer {
            taken += count
            // Moving up what is left pays when it is little beside what goes.
            if taken >= records.count - taken {
                records.removeFirst(taken)
                taken = 0
            }
        }
        return Array(records[taken..<(taken + count)])
    }

    /// The records that were not taken, in the order of the file.
    consuming func finished() -> [Record] {
        records.removeFirst(taken)
        guard !attributes.isEmpty else { return records }
        for index in records.indices {
            var values: [String: AttributeValue] = [:]
            for column in attributes { values[column.name] = column.value(at: index) }
            records[index].keep(attributes: values)
        }
        return records
    }
}
