extension PurchaseSummaries {
    /// Collects purchases in batches and summarises them at the end.
    ///
    /// ```swift
    /// var builder = PurchaseSummaries.Builder()
    /// for batch in batches { try builder.add(batch) }
    /// let summaries = try builder.build()
    /// ```
    public struct Builder: Sendable {
        /// Which lines can be netted against each other.
        public let netting: RefundNetting
        /// What is made of different purchases of one record id.
        public let conflictingRecords: ConflictingRecordHandling
        @usableFromInline package var intake: PurchaseIntake
        private var subtotals = SubtotalBuffer()

        /// Starts a collection.
        ///
        /// - Parameters:
        ///   - currency: The currency that all amounts must be in; without one, that of the first record.
        ///   - netting: Which lines can be netted against each other.
        ///   - conflictingRecords: What to make of different purchases of one record id.
        public init(
            currency: Currency? = nil, netting: RefundNetting = .day, conflictingRecords: ConflictingRecordHandling = .refuse
        ) {
            self.netting = netting
            self.conflictingRecords = conflictingRecords
            intake = PurchaseIntake(currency: currency, details: PurchaseSummaries.details(netting))
        }

        /// The records that were not taken, in the order they came.
        public var rejectedRecords: [RejectedRecord] { intake.rejected }

        /// Adds a batch of purchases.
        ///
        /// - Parameters:
        ///   - purchases: Records of any conforming type.
        ///   - handling: What to do with a bad record.
        /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
        /// - Complexity: O(*n*).
        @inlinable
        public mutating func add<Purchases: Sequence>(_ purchases: Purchases, badRecords handling: BadRecordHandling = .stop) throws
        where Purchases.Element: PurchaseRecord {
            try intake.add(purchases, handling: handling)
        }

        /// Adds what lines come to where a database has added them up, instead of the lines.
        ///
        /// Subtotals may come in any order, and several of one customer, day and order are added up. Record ids are not known any more:
        /// leave out lines that repeat another under its record id before adding up, and say how many they were.
        ///
        /// ```swift
        /// var subtotal = PurchaseSubtotal(customerID: "C-7", day: try CalendarDay("2024-05-01"))
        /// (subtotal.purchaseLines, subtotal.purchases) = (2, 15_00)
        /// var builder = PurchaseSummaries.Builder()
        /// try builder.add(subtotals: [subtotal], in: .eur, repeatedRecords: 1)
        /// let summaries = try builder.build()
        /// print(summaries.rowCount, summaries.repeatedRecords)  // 2 1
        /// ```
        ///
        /// - Parameters:
        ///   - subtotals: The subtotals.
        ///   - currency: The currency of all of them.
        ///   - repeatedRecords: How many lines were left out because they repeat another under its record id.
        /// - Throws: ``ClienteleError/Code/invalidRecord`` for a subtotal that no lines come to, ``ClienteleError/Code/mixedCurrencies``
        ///   for a second currency; nothing is added then.
        /// - Complexity: O(*n*).
        public mutating func add(subtotals: [PurchaseSubtotal], in currency: Currency, repeatedRecords: Int = 0) throws {
            var adopted = intake.currency
            try PurchaseIntake.adopt(currency, as: &adopted)
            try self.subtotals.add(subtotals, repeatedRecords: repeatedRecords, orders: netting == .order)
            try intake.adopt(currency)
        }

        /// Summarises what was added.
        ///
        /// - Returns: The summaries.
        /// - Throws: ``ClienteleError/Code/overflow`` when a customer's purchases, refunds or costs exceed 64 bits of minor units,
        ///   ``ClienteleError/Code/duplicateRecord`` when one record id stands for two different rows and conflicts
        ///   are refused.
        /// - Complexity: O(*n* + *c* log *c*) for *n* rows of *c* customers.
        public func build() throws -> PurchaseSummaries {
            let ofRows = try PurchaseSummaries(
                rows: intake.rows, currency: intake.currency, netting: netting, conflicts: conflictingRecords)
            guard !subtotals.isEmpty else { return ofRows }
            var summaries = try subtotals.summaries(currency: intake.currency, netting: netting)
            if ofRows.customerCount > 0 { try summaries.merge(ofRows) }
            return summaries
        }
    }

    /// The columns that summaries are made of.
    static func details(_ netting: RefundNetting) -> PurchaseDetails {
        netting == .order ? [.order, .cost] : .cost
    }

    init(
        rows: PurchaseRowBuffer, currency: Currency?, netting: RefundNetting, conflicts: ConflictingRecordHandling = .refuse
    ) throws {
        self.init(netting: netting)
        self.currency = rows.count == 0 ? nil : currency
        let grouped = try GroupedRows(rows, orders: netting == .order, conflicts: conflicts)
        repeatedRecords = grouped.repeatedRecords + grouped.amendedRecords
        let hasOrders = netting == .order
        let hasCosts = !rows.costs.isEmpty
        starts.reserveCapacity(grouped.customers.count + 1)
        cells.reserveCapacity(grouped.rows.count, orders: hasOrders, costs: hasCosts)
        orders = grouped.orders
        for customer in 0..<grouped.customers.count {
            let range = grouped.starts[customer]..<grouped.starts[customer + 1]
            guard !range.isEmpty else { continue }
            try append(grouped.rows[range], costs: hasCosts ? rows.costs : nil, orders: hasOrders) { grouped.customers[customer] }
            grouped.customers.withBytes(at: customer) { customers.append($0) }
        }
        if grouped.amendedRecords > 0 { dropUnused() }
    }

    /// Adds the rows of the next customer, ordered by day and order.
    mutating func append(
        _ rows: ArraySlice<GroupedRows.Row>, costs: OptionalIntegers?, orders hasOrders: Bool, name: () -> String
    ) throws {
        var gross = GrossAmounts()
        var costSums = GrossAmounts()
        var isFirst = true
        var previous = PurchaseCells.Cell(day: 0, net: 0)
        for row in rows {
            gross.add(row.amount)
            var cell = PurchaseCells.Cell(day: row.day, order: row.order, net: row.amount)
            if row.amount >= 0 { cell.purchaseLines = 1 } else { cell.refundLines = 1 }
            if let costs {
                if let cost = costs[Int(row.number)] { cell.cost = cost } else { cell.linesWithoutCost = 1 }
                costSums.add(cell.cost)
            }
            let toLast = !isFirst && previous.isAtSamePlace(as: cell)
            try cells.append(cell, toLast: toLast, orders: hasOrders, costs: costs != nil)
            previous = cell
            isFirst = false
        }
        try appendSums(gross, costs: costSums, name: name)
    }

    /// Ends a customer with the sums of its rows.
    mutating func appendSums(_ amounts: GrossAmounts, costs: GrossAmounts, name: () -> String) throws {
        try amounts.requireRoom(for: "amounts", name: name)
        try costs.requireRoom(for: "costs", name: name)
        grossPurchases.append(amounts.purchases)
        grossRefunds.append(amounts.refunds)
        grossCosts.append(costs.purchases)
        grossCostCredits.append(costs.refunds)
        starts.append(cells.count)
    }
}
