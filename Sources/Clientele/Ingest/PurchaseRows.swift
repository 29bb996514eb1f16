/// Turns the records of a purchases file into purchase rows for a sink.
struct PurchaseRows<Sink: PurchaseRowSink & ~Copyable>: TableRowHandler {
    static var roles: [ColumnRole] { PurchaseColumn.roles }

    private let sink: UnsafeMutablePointer<Sink>
    private var cell: CSVCell
    private var columns = PurchaseColumnIndices()
    private var row = PurchaseRow()
    private var currency: FileCurrency

    /// - Parameters:
    ///   - sink: What keeps the rows; must outlive this value.
    ///   - options: How to read.
    init(sink: UnsafeMutablePointer<Sink>, options: CSVReadingOptions) {
        self.sink = sink
        cell = CSVCell(options: options)
        currency = FileCurrency(fixed: options.currency)
    }

    /// The currency of the rows taken.
    var settledCurrency: Currency { currency.settled }

    mutating func begin(columns: [String: Int], header: TableHeader) throws {
        self.columns = PurchaseColumnIndices(columns)
    }

    mutating func accept(_ record: borrowing CSVRecord) throws {
        row.line = record.line
        if let column = columns.currency { try currency.check(record[column]) }
        row.customerID = try cell.text(record, columns.customerID, role: "customer_id")
        guard !row.customerID.isEmpty else {
            throw RowProblem(role: "customer_id", "the customer id is empty", remedy: "give every purchase a customer")
        }
        row.day = try cell.day(record[columns.date], role: "date")
        row.amount = try cell.amount(record[columns.amount], in: currency.current, role: "amount")
        if columns.hasOptional { try readOptional(record) }
        try sink.pointee.append(row)
        currency.settle()
    }

    private mutating func readOptional(_ record: borrowing CSVRecord) throws {
        row.quantity = try number(record, columns.quantity) { try cell.integer($0, role: "quantity") }
        row.cost = try number(record, columns.cost) { try cell.amount($0, in: currency.current, role: "cost") }
        row.product = try cell.optionalText(record, columns.product, role: "product")
        row.category = try cell.optionalText(record, columns.category, role: "category")
        row.channel = try cell.optionalText(record, columns.channel, role: "channel")
        row.region = try cell.optionalText(record, columns.region, role: "region")
        row.orderID = try cell.optionalText(record, columns.orderID, role: "order_id")
        row.purchaseID = try cell.optionalText(record, columns.purchaseID, role: "purchase_id")
    }

    @inline(__always)
    private func number(
        _ record: borrowing CSVRecord, _ column: Int?, read: (UnsafeBufferPointer<UInt8>) throws -> Int64
    ) rethrows -> Int64? {
        guard let column else { return nil }
        let bytes = record[column]
        return bytes.isEmpty ? nil : try read(bytes)
    }
}
