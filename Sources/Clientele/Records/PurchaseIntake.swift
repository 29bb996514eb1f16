/// The edge where records of any conforming type become columns: the one generic loop over purchases.
@usableFromInline
package struct PurchaseIntake: Sendable {
    package private(set) var currency: Currency?
    package var rows = PurchaseRowBuffer()
    @usableFromInline package private(set) var rejected: [RejectedRecord] = []

    /// The columns that are kept of a record without an id.
    @usableFromInline let details: PurchaseDetails

    @usableFromInline
    package init(currency: Currency?, details: PurchaseDetails = .all) {
        self.currency = currency
        self.details = details
    }

    /// Takes every record of a sequence.
    @inlinable
    package mutating func add<Records: Sequence>(_ records: Records, handling: BadRecordHandling) throws
    where Records.Element: PurchaseRecord {
        let before = mark
        var position = 0
        for record in records {
            do {
                try add(record)
            } catch {
                try reject(error, position: position, handling: handling, before: before)
            }
            position += 1
        }
    }

    /// How far the intake had come before a batch.
    @usableFromInline
    package struct Mark: Sendable {
        let currency: Currency?
        let rows: PurchaseRowBuffer.Mark
    }

    @usableFromInline
    package var mark: Mark { Mark(currency: currency, rows: rows.mark) }

    @inlinable
    mutating func add(_ record: some PurchaseRecord) throws {
        let id = record.purchaseID
        let kept = id == nil ? details : .all
        try append(
            customer: record.customerID.canonicalCustomerText, day: record.purchaseDay, amount: record.purchaseAmount,
            cost: kept.contains(.cost) ? record.purchaseCost : nil,
            quantity: kept.contains(.quantity) ? record.purchaseQuantity : nil)
        describe(
            id: id, order: kept.contains(.order) ? record.purchaseOrderID : nil,
            product: kept.contains(.product) ? record.purchaseProduct : nil,
            category: kept.contains(.category) ? record.purchaseCategory : nil,
            channel: kept.contains(.channel) ? record.purchaseChannel : nil,
            region: kept.contains(.region) ? record.purchaseRegion : nil)
    }

    @usableFromInline
    mutating func append(customer: String, day: CalendarDay, amount: Money, cost: Money?, quantity: Int64?) throws {
        try requireRoom()
        try take(customer: customer, amount: amount, cost: cost)
        var customer = customer
        customer.withUTF8 { rows.append(customer: $0, day: day.daysSince1970, amount: amount.minorUnits) }
        if let cost { rows.costs.set(cost.minorUnits, row: rows.count - 1) }
        if let quantity { rows.quantities.set(quantity, row: rows.count - 1) }
    }

    /// Throws for a purchase that cannot be taken; one that can settles the currency.
    private mutating func take(customer: String, amount: Money, cost: Money?) throws {
        guard !customer.isEmpty else {
            throw ClienteleError(.invalidRecord, "the customer id is empty", remedy: "give every purchase the id of its customer")
        }
        if let cost, cost.currency != amount.currency { throw PurchaseIntake.mixed(cost.currency, amount.currency) }
        try adopt(amount.currency)
    }

    /// Throws what adding purchases would throw, and keeps nothing of them but the currency.
    mutating func check(_ purchases: [Purchase]) throws {
        for position in purchases.indices {
            do {
                try take(
                    customer: purchases[position].customerID.text, amount: purchases[position].purchaseAmount,
                    cost: purchases[position].purchaseCost)
            } catch {
                throw RejectedRecord(kind: .purchase, position: position, thrown: error).stoppingError
            }
        }
    }

    @usableFromInline
    mutating func describe(id: String?, order: String?, product: String?, category: String?, channel: String?, region: String?) {
        let row = rows.count - 1
        if let id { rows.recordIDs.set(id, row: row) }
        if let order { rows.orders.set(order, row: row) }
        if let product { rows.products.set(product, row: row) }
        if let category { rows.categories.set(category, row: row) }
        if let channel { rows.channels.set(channel, row: row) }
        if let region { rows.regions.set(region, row: row) }
    }

    @usableFromInline
    package mutating func reject(
        _ error: any Error, position: Int, handling: BadRecordHandling, before: Mark
    ) throws {
        let record = RejectedRecord(kind: .purchase, position: position, thrown: error)
        switch handling {
        case .collect: rejected.append(record)
        case .stop:
            forget(after: before)
            throw record.stoppingError
        }
    }

    /// Forgets everything that was taken after a mark.
    mutating func forget(after mark: Mark) {
        currency = mark.currency
        rows.truncate(to: mark.rows)
    }

    /// The first currency becomes the base's, and every other is refused.
    package mutating func adopt(_ other: Currency) throws {
        try PurchaseIntake.adopt(other, as: &currency)
    }

    static func adopt(_ other: Currency, as currency: inout Currency?) throws {
        if let currency {
            guard currency == other else { throw mixed(other, currency) }
        } else {
            currency = other
        }
    }

    /// Goes on with the currency and the rejected records of another kind's intake, which was begun with this one's currency.
    mutating func goOn(after records: RecordIntake) {
        currency = records.currency
        rejected += records.rejected
    }

    package func requireRoom(forRows count: Int = 1) throws {
        guard rows.hasRoom(forRows: count) else {
            throw ClienteleError(.overflow, "there are more than 4,294,967,293 rows", remedy: "summarise the rows in parts and merge them")
        }
    }

    private static func mixed(_ found: Currency, _ expected: Currency) -> ClienteleError {
        ClienteleError(
            .mixedCurrencies, "an amount is in \(found.code) where the others are in \(expected.code)",
            remedy: "convert it at a stated rate first, or build one base a currency")
    }
}
