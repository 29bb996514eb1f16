/// Turns the records of a file of an experiment's customers into the columns of an ``UpliftSample``.
struct UpliftRows: TableRowHandler {
    static let roles = [
        ColumnRole("customer_id", aliases: ["customer"], isRequired: true), ColumnRole("group", isRequired: true),
        ColumnRole("converted", aliases: ["has_responded"], isRequired: true), ColumnRole("revenue"), ColumnRole("cost"),
        ColumnRole("past_spend"), ColumnRole("currency"),
    ]

    private let options: CSVReadingOptions
    private var columns: [String: Int] = [:]
    private var cells: RecordCells?
    private var seen: Set<CustomerID> = []
    private(set) var isTreated: [Bool] = []
    private(set) var hasConverted: [Bool] = []
    private var revenue: [Int64] = []
    private var cost: [Int64] = []
    private var pastSpend: [Int64] = []

    init(options: CSVReadingOptions) {
        self.options = options
    }

    /// The currency of the amounts in the rows taken.
    var settledCurrency: Currency { cells?.settledCurrency ?? options.currency ?? .none }

    /// The customers taken.
    func sample() throws -> UpliftSample {
        try UpliftSample(
            isTreated: isTreated, hasConverted: hasConverted, revenue: columns["revenue"] == nil ? nil : revenue,
            cost: columns["cost"] == nil ? nil : cost, pastSpend: columns["past_spend"] == nil ? nil : pastSpend, currency: settledCurrency)
    }

    mutating func begin(columns: [String: Int], header: TableHeader) throws {
        self.columns = columns
    }

    mutating func accept(_ record: borrowing CSVRecord) throws {
        if cells == nil { cells = RecordCells(record: copy record, columns: columns, options: options) }
        cells?.turn(to: record)
        guard var row = cells.take() else { return }
        defer { cells = row }
        let customer = CustomerID(try row.requiredText("customer_id"))
        let group = try row.requiredChoice("group", of: CampaignGroup.self)
        guard let converted = try row.flag("converted") else {
            throw RowProblem(role: "converted", "'converted' is empty", remedy: "write 1 or 0")
        }
        let amounts = try (row.money("revenue"), row.money("cost"), row.money("past_spend"))
        guard seen.insert(customer).inserted else {
            throw RowProblem(role: "customer_id", "customer '\(customer)' has a row already", remedy: "give each customer one row")
        }
        row.settle()
        isTreated.append(group == .treated)
        hasConverted.append(converted)
        revenue.append(amounts.0?.minorUnits ?? 0)
        cost.append(amounts.1?.minorUnits ?? 0)
        pastSpend.append(amounts.2?.minorUnits ?? 0)
    }
}
