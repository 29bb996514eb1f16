/// Keeps the rows of purchases files as the columns that summaries and bases are built from.
struct PurchaseIntakeSink: PurchaseRowSink {
    private(set) var rows: PurchaseRowBuffer
    private let details: PurchaseDetails
    /// The first row of each record id that was read.
    private var firstRows: [UInt32: Int] = [:]

    init(rows: PurchaseRowBuffer = PurchaseRowBuffer(), details: PurchaseDetails) {
        self.rows = rows
        self.details = details
    }

    mutating func append(_ row: borrowing PurchaseRow) throws {
        guard rows.hasRoom else {
            throw ClienteleError(.overflow, "there are more than 4,294,967,293 rows", remedy: "summarise the rows in parts and merge them")
        }
        let number = rows.count
        rows.append(customer: row.customerID, day: row.day.daysSince1970, amount: row.amount)
        guard let id = row.purchaseID else { return keep(details, of: row) }
        // Rows of one record id are compared by all that they say.
        let recordID = rows.recordIDs.set(id, row: number)
        keep(.all, of: row)
        guard let first = firstRows[recordID] else {
            firstRows[recordID] = number
            return
        }
        guard rows.saysTheSame(first, number) else {
            throw TableProblem(role: "purchase_id", error: RepeatedRecords.conflict(UTF8Text.shown(id)))
        }
    }

    private mutating func keep(_ kept: PurchaseDetails, of row: borrowing PurchaseRow) {
        if kept.isEmpty { return }
        let number = rows.count - 1
        if kept.contains(.cost), let cost = row.cost { rows.costs.set(cost, row: number) }
        if kept.contains(.quantity), let quantity = row.quantity { rows.quantities.set(quantity, row: number) }
        if kept.contains(.order), let order = row.orderID { rows.orders.set(order, row: number) }
        if kept.contains(.product), let product = row.product { rows.products.set(product, row: number) }
        if kept.contains(.category), let category = row.category { rows.categories.set(category, row: number) }
        if kept.contains(.channel), let channel = row.channel { rows.channels.set(channel, row: number) }
        if kept.contains(.region), let region = row.region { rows.regions.set(region, row: number) }
    }

    /// Reads files one after another; all must be in one currency.
    mutating func read(_ paths: [String], options: CSVReadingOptions, progress: (Int) throws -> Void) throws -> IngestOutcome {
        var total = IngestOutcome(currency: options.currency ?? .none)
        var bytesBefore = 0
        for path in paths {
            var bytesOfFile = 0
            let outcome = try PurchaseCSVReader(options: options).read(path: path, into: &self) { bytes in
                bytesOfFile = bytes
                try progress(bytesBefore + bytes)
            }
            bytesBefore += bytesOfFile
            do { total = try total.merging(outcome) } catch let error as ClienteleError {
                throw ClienteleError(
                    error.code, error.message, at: SourceLocation(file: path), remedy: "say which currency to read, or read the files apart"
                )
            }
        }
        return total
    }
}
