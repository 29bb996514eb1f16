/// Turns the records of a file of repeat-purchase summaries into histories.
struct RepeatPurchaseRows: TableRowHandler {
    static var roles: [ColumnRole] { RepeatPurchaseColumnRole.roles }

    private let timeUnit: RepeatPurchaseTimeUnit
    private let cell: CSVCell
    private var columns: [String: Int] = [:]
    private var seen: Set<CustomerID> = []
    /// The histories taken, in the order of the file.
    private(set) var histories: [RepeatPurchaseSummary] = []
    /// The customers of the histories; empty in a file without ids.
    private(set) var customers: [CustomerID] = []

    init(timeUnit: RepeatPurchaseTimeUnit, options: CSVReadingOptions) {
        self.timeUnit = timeUnit
        cell = CSVCell(options: options)
    }

    /// Whether the rows name customers.
    var hasCustomers: Bool { columns[RepeatPurchaseColumnRole.customerID.rawValue] != nil }

    mutating func begin(columns: [String: Int], header: TableHeader) throws {
        self.columns = columns
    }

    mutating func accept(_ record: borrowing CSVRecord) throws {
        let history = try history(record)
        if hasCustomers {
            let role = RepeatPurchaseColumnRole.customerID.rawValue
            guard let text = try cell.optionalText(record, columns[role], role: role) else {
                throw RowProblem(role: role, "the customer id is empty", remedy: "give every row a customer, or none")
            }
            let id = CustomerID(String(decoding: text, as: UTF8.self))
            guard seen.insert(id).inserted else {
                throw RowProblem(role: role, "customer '\(id)' has a row already", remedy: "give each customer one row")
            }
            customers.append(id)
        }
        histories.append(history)
    }

    private func history(_ record: borrowing CSVRecord) throws -> RepeatPurchaseSummary {
        let repeats = try integer(record, .repeatPurchases) ?? -1
        let last = try number(record, .ageAtLastPurchase) ?? -1
        let age = try number(record, .age) ?? -1
        let spend = try number(record, .meanSpend)
        let occasions = try integer(record, .spendingOccasions)
        let weight = try number(record, .weight) ?? 1
        do {
            let history = try RepeatPurchaseSummary(
                repeatPurchases: repeats, ageAtLastPurchase: last, age: age, meanRepeatSpend: spend, spendingOccasions: occasions,
                weight: weight)
            try RepeatPurchaseSummaries.check(history, timeUnit: timeUnit)
            return history
        } catch let error as ClienteleError {
            throw RowProblem(error.message, remedy: error.remedy)
        }
    }

    private func integer(_ record: borrowing CSVRecord, _ column: RepeatPurchaseColumnRole) throws -> Int? {
        guard let place = columns[column.rawValue], !record[place].isEmpty else { return try missing(column) }
        return Int(clamping: try cell.integer(record[place], role: column.rawValue))
    }

    private func number(_ record: borrowing CSVRecord, _ column: RepeatPurchaseColumnRole) throws -> Double? {
        guard let place = columns[column.rawValue], !record[place].isEmpty else { return try missing(column) }
        return try cell.number(record[place], role: column.rawValue)
    }

    private func missing<Value>(_ column: RepeatPurchaseColumnRole) throws -> Value? {
        let isRequired = RepeatPurchaseRows.roles.contains { $0.name == column.rawValue && $0.isRequired }
        guard !isRequired else {
            throw RowProblem(role: column.rawValue, "'\(column.rawValue)' is empty", remedy: "every row needs one")
        }
        return nil
    }
}
