/// The purchases of many acts, grouped by customer and kept as columns: they take a fraction of the memory that records would.
struct TailPurchases: Sendable {
    private let rows: PurchaseRowBuffer
    private let currency: Currency
    /// The customers in byte order.
    private let customers: TextTable
    /// Where each customer's rows start in the order, and at the end how many there are.
    private let starts: [Int]
    private let order: [UInt32]
    private let recordIDs, orderIDs, products, categories, channels, regions: RowTexts

    /// How many purchases there are.
    var count: Int { order.count }

    /// Groups purchases; those of one customer stay in the order in which they were added.
    init(_ intake: PurchaseIntake) {
        rows = intake.rows
        currency = intake.currency ?? .none
        recordIDs = RowTexts(rows.recordIDs, rows: rows.count)
        orderIDs = RowTexts(rows.orders, rows: rows.count)
        products = RowTexts(rows.products, rows: rows.count)
        categories = RowTexts(rows.categories, rows: rows.count)
        channels = RowTexts(rows.channels, rows: rows.count)
        regions = RowTexts(rows.regions, rows: rows.count)
        let (table, ranks) = rows.customers.ranked()
        customers = table
        let places = rows.customerOfRow.map { Int(ranks[Int($0)]) }
        var starts = [Int](repeating: 0, count: table.count + 1)
        for place in places { starts[place + 1] += 1 }
        for place in 0..<table.count { starts[place + 1] += starts[place] }
        self.starts = starts
        var next = starts
        var order = [UInt32](repeating: 0, count: places.count)
        for (row, place) in places.enumerated() {
            order[next[place]] = UInt32(truncatingIfNeeded: row)
            next[place] += 1
        }
        self.order = order
    }

    /// Begins a reading in the order of a snapshot.
    func reading(_ selection: RecordSelection) -> Reading {
        guard let wanted = selection.customers else { return Reading(purchases: self, days: selection.days, parts: [0..<count]) }
        let ranks = wanted.compactMap { customers.rank(of: $0.text) }.sorted(by: >)
        return Reading(purchases: self, days: selection.days, parts: ranks.map { starts[$0]..<starts[$0 + 1] })
    }

    /// One reading of wanted purchases.
    struct Reading {
        let purchases: TailPurchases
        let days: ClosedRange<CalendarDay>?
        /// The places still to be read, the next ones last.
        var parts: [Range<Int>]

        private static let batchSize = 4_096

        /// The next purchases; `nil` at the end.
        mutating func next() -> [Purchase]? {
            var batch: [Purchase] = []
            while batch.count < Reading.batchSize, let part = parts.popLast() {
                let end = min(part.upperBound, part.lowerBound + Reading.batchSize - batch.count)
                purchases.add(part.lowerBound..<end, days, to: &batch)
                if end < part.upperBound { parts.append(end..<part.upperBound) }
            }
            return batch.isEmpty ? nil : batch
        }
    }

    private func add(_ places: Range<Int>, _ days: ClosedRange<CalendarDay>?, to batch: inout [Purchase]) {
        var last: (number: UInt32, id: CustomerID)?
        for place in places {
            let row = Int(order[place])
            if let days, !days.contains(CalendarDay(daysSince1970: rows.days[row])) { continue }
            let number = rows.customerOfRow[row]
            // Purchases of one customer stand together and share its id.
            let id = last.flatMap { $0.number == number ? $0.id : nil } ?? customer(number)
            last = (number, id)
            batch.append(purchase(row, of: id))
        }
    }

    private func customer(_ number: UInt32) -> CustomerID {
        rows.customers.withBytes(of: Int(number)) { CustomerID(String(decoding: $0, as: UTF8.self)) }
    }

    private func purchase(_ row: Int, of customer: CustomerID) -> Purchase {
        Purchase(
            customerID: customer, day: CalendarDay(daysSince1970: rows.days[row]),
            amount: Money(minorUnits: rows.amounts[row], currency: currency), id: recordIDs[row], orderID: orderIDs[row],
            quantity: rows.quantities[row], product: products[row], category: categories[row],
            channel: channels[row], region: regions[row],
            cost: rows.costs[row].map { Money(minorUnits: $0, currency: currency) })
    }
}
