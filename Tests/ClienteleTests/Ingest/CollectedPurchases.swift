import Clientele

/// A purchase row copied out of the reader's memory.
struct CollectedPurchase: Equatable {
    var line: Int
    var customerID: String
    var day: String
    var amount: Int64
    var quantity: Int64?
    var cost: Int64?
    var texts: [String?]
}

/// Keeps every row, but refuses those of one customer and a purchase id that came before.
struct CollectedPurchases: PurchaseRowSink {
    var rows: [CollectedPurchase] = []
    var refused = "refused"
    private var seenIDs: Set<String> = []

    init() {}

    mutating func append(_ row: borrowing PurchaseRow) throws {
        func text(_ bytes: UnsafeBufferPointer<UInt8>?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
        let customerID = String(decoding: row.customerID, as: UTF8.self)
        guard customerID != refused else { throw RowProblem(role: "customer_id", "this one is refused", remedy: "use another") }
        guard customerID != "stop" else { throw Stopped() }
        if let id = text(row.purchaseID), !seenIDs.insert(id).inserted {
            throw RowProblem(role: PurchaseColumn.purchaseID.rawValue, "the purchase '\(id)' was there before", remedy: "remove one")
        }
        let texts = [row.product, row.category, row.channel, row.region, row.orderID, row.purchaseID].map(text)
        rows.append(
            CollectedPurchase(
                line: row.line, customerID: customerID, day: "\(row.day)", amount: row.amount, quantity: row.quantity, cost: row.cost,
                texts: texts))
    }

    struct Stopped: Error {}
}

/// Reads CSV text that is in memory.
func readPurchases(
    _ text: String, _ change: (inout CSVReadingOptions) throws -> Void = { _ in }
) throws -> (outcome: IngestOutcome, rows: [CollectedPurchase]) {
    try readPurchases(bytes: Array(text.utf8), change)
}

/// Reads CSV bytes that are in memory.
func readPurchases(
    bytes: [UInt8], _ change: (inout CSVReadingOptions) throws -> Void = { _ in }
) throws -> (outcome: IngestOutcome, rows: [CollectedPurchase]) {
    var options = CSVReadingOptions()
    try change(&options)
    var sink = CollectedPurchases()
    let reader = PurchaseCSVReader(options: options)
    let outcome = try bytes.withUnsafeBytes { try reader.read(bytes: $0, named: "test.csv", into: &sink) }
    return (outcome, sink.rows)
}
