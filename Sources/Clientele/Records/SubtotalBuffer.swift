/// Subtotals in the order they came, as columns: what summaries are made of where a database has added up the rows.
package struct SubtotalBuffer: Sendable {
    /// The numbers of one subtotal.
    private struct Sums {
        var customer: UInt32
        var day: Int32
        var purchaseLines: UInt32
        var refundLines: UInt32
        var linesWithCost: UInt32
        var purchases: Int64
        var refunds: Int64
        var costs: Int64
        var costCredits: Int64
    }

    private var customers = TextInterner()
    private var orders = CodedColumn()
    private var sums: [Sums] = []
    private var repeatedRecords = 0

    package init() {}

    /// Whether nothing was added.
    package var isEmpty: Bool { sums.isEmpty && repeatedRecords == 0 }

    /// Adds subtotals, all of them or none.
    mutating func add(_ subtotals: [PurchaseSubtotal], repeatedRecords repeats: Int, orders hasOrders: Bool) throws {
        let (total, overflow) = repeatedRecords.addingReportingOverflow(repeats)
        guard repeats >= 0, !overflow else {
            throw ClienteleError(.invalidArgument, "\(repeats) is no number of repeated records", remedy: "count those that were left out")
        }
        for subtotal in subtotals { try SubtotalBuffer.check(subtotal) }
        guard sums.count + subtotals.count < Int(UInt32.max) - 1 else {
            throw ClienteleError(.overflow, "there are more than 4,294,967,293 subtotals", remedy: "summarise in parts and merge them")
        }
        repeatedRecords = total
        for subtotal in subtotals { append(subtotal, orders: hasOrders) }
    }

    private static func check(_ subtotal: PurchaseSubtotal) throws {
        guard !subtotal.customerID.text.isEmpty else {
            throw ClienteleError(.invalidRecord, "the customer id is empty", remedy: "give every subtotal the id of its customer")
        }
        guard subtotal.isPossible else {
            throw ClienteleError(
                .invalidRecord,
                "the subtotal of customer '\(subtotal.customerID)' on \(subtotal.day) has sums that no lines come to",
                remedy: "add up amounts of zero or more as purchases and negative ones as refunds, and count the lines of each")
        }
    }

    private mutating func append(_ subtotal: PurchaseSubtotal, orders hasOrders: Bool) {
        if hasOrders, let order = subtotal.orderID { orders.set(order, row: sums.count) }
        var name = subtotal.customerID.text
        let customer = name.withUTF8 { customers.intern($0) }
        sums.append(
            Sums(
                customer: customer, day: subtotal.day.daysSince1970,
                purchaseLines: UInt32(clamping: subtotal.purchaseLines), refundLines: UInt32(clamping: subtotal.refundLines),
                linesWithCost: UInt32(clamping: subtotal.linesWithCost), purchases: subtotal.purchases, refunds: subtotal.refunds,
                costs: subtotal.costs, costCredits: subtotal.costCredits))
    }

    /// The summaries of what was added.
    func summaries(currency: Currency?, netting: RefundNetting) throws -> PurchaseSummaries {
        let (names, ranks) = customers.ranked()
        let orders = orders.finished(rows: sums.count)
        let order = ordered(ranks: ranks, orders: orders)
        let hasCosts = sums.contains { $0.linesWithCost > 0 }
        var summaries = PurchaseSummaries(netting: netting)
        summaries.currency = sums.isEmpty ? nil : currency
        summaries.repeatedRecords = repeatedRecords
        summaries.customers = names
        summaries.orders = orders.texts
        var next = 0
        for customer in 0..<names.count {
            var (amounts, costs) = (GrossAmounts(), GrossAmounts())
            var previous: PurchaseCells.Cell?
            while next < order.count, ranks[Int(sums[order[next]].customer)] == UInt32(truncatingIfNeeded: customer) {
                let row = sums[order[next]]
                amounts.add(row.purchases)
                amounts.add(row.refunds)
                costs.add(row.costs)
                costs.add(row.costCredits)
                let cell = SubtotalBuffer.cell(row, order: orders.code(order[next]), hasCosts: hasCosts)
                let toLast = previous?.isAtSamePlace(as: cell) ?? false
                try summaries.cells.append(cell, toLast: toLast, orders: netting == .order, costs: hasCosts)
                previous = cell
                next += 1
            }
            try summaries.appendSums(amounts, costs: costs) { names[customer] }
        }
        return summaries
    }

    private static func cell(_ row: Sums, order: UInt32, hasCosts: Bool) -> PurchaseCells.Cell {
        // One sum is not below zero and the other not above it, so that neither addition can overflow.
        PurchaseCells.Cell(
            day: row.day, order: order, net: row.purchases &+ row.refunds, purchaseLines: row.purchaseLines, refundLines: row.refundLines,
            cost: row.costs &+ row.costCredits,
            linesWithoutCost: hasCosts ? row.purchaseLines &+ row.refundLines &- row.linesWithCost : 0)
    }

    /// The numbers of the subtotals by customer, day and order: counted into the customers' places, and sorted only where one came out of
    /// order.
    private func ordered(ranks: [UInt32], orders: CodedTexts) -> [Int] {
        var starts = [Int](repeating: 0, count: ranks.count + 1)
        for row in sums { starts[Int(ranks[Int(row.customer)]) + 1] += 1 }
        for customer in ranks.indices { starts[customer + 1] += starts[customer] }
        var next = starts
        var order = [Int](repeating: 0, count: sums.count)
        for index in sums.indices {
            let customer = Int(ranks[Int(sums[index].customer)])
            order[next[customer]] = index
            next[customer] += 1
        }
        func place(_ index: Int) -> (Int32, UInt32) { (sums[index].day, orders.code(index)) }
        for customer in ranks.indices {
            let range = starts[customer]..<starts[customer + 1]
            let isOrdered = range.dropFirst().allSatisfy { place(order[$0 - 1]) <= place(order[$0]) }
            if !isOrdered { order[range].sort { place($0) < place($1) } }
        }
        return order
    }
}
