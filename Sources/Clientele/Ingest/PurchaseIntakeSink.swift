/// Keeps the rows of purchases files as the columns that summaries and bases are built from.
struct PurchaseIntakeSink: PurchaseRowSink {
    private(set) var rows: PurchaseRowBuffer
    private let keepsOrders: Bool
    private let keepsDescriptions: Bool

    init(rows: PurchaseRowBuffer = PurchaseRowBuffer(), keepsOrders: Bool, keepsDescriptions: Bool) {
        self.rows = rows
        self.keepsOrders = keepsOrders
        self.keepsDescriptions = keepsDescriptions
    }

    mutating func append(_ row: borrowing PurchaseRow) throws {
        guard rows.hasRoom else {
            throw ClienteleError(.overflow, "there are more than 4,294,967,293 rows", remedy: "summarise the rows in parts and merge them")
        }
        rows.append(customer: row.customerID, day: row.day.daysSince1970, amount: row.amount)
        let number = rows.count - 1
        if let cost = row.cost { rows.costs.set(cost, row: number) }
        if let id = row.purchaseID { rows.recordIDs.set(id, row: number) }
        // A record id is compared with all that the row says, so the descriptions are needed for it too.
        let hasID = row.purchaseID != nil
        if keepsOrders || hasID, let order = row.orderID { rows.orders.set(order, row: number) }
        guard keepsDescriptions || hasID else { return }
        if let quantity = row.quantity { rows.quantities.set(quantity, row: number) }
        if let product = row.product { rows.products.set(product, row: number) }
        if let category = row.category { rows.categories.set(category, row: number) }
        if let channel = row.channel { rows.channels.set(channel, row: number) }
        if let region = row.region { rows.regions.set(region, row: number) }
    }

    /// Reads files one after another; the first with rows settles the currency of all.
    mutating func read(_ paths: [String], options: CSVReadingOptions, progress: (Int) throws -> Void) throws -> IngestOutcome {
        var options = options
        var total = IngestOutcome(currency: options.currency ?? .none)
        var bytesBefore = 0
        for path in paths {
            var bytesOfFile = 0
            let outcome = try PurchaseCSVReader(options: options).read(path: path, into: &self) { bytes in
                bytesOfFile = bytes
                try progress(bytesBefore + bytes)
            }
            bytesBefore += bytesOfFile
            total = try total.merging(outcome)
            if total.rowsAccepted > 0 { options.currency = total.currency }
        }
        return total
    }
}
