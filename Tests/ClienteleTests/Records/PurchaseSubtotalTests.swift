import Clientele
import Testing

@Suite("Subtotals: summaries of what a database has added up")
struct PurchaseSubtotalTests {
    private struct Place: Hashable {
        let customer: CustomerID
        let day: Int32
        let order: [UInt8]?
    }

    /// The subtotals of rows, one a customer, day and order.
    private func subtotals(of rows: [PlainRow], netting: RefundNetting) -> [PurchaseSubtotal] {
        var places: [Place: PurchaseSubtotal] = [:]
        for row in rows {
            let order = netting == .order ? row.order : nil
            let (customer, day) = (CustomerID(row.customerID), row.purchaseDay)
            let place = Place(customer: customer, day: day.daysSince1970, order: order.map { Array($0.utf8) })
            var subtotal = places[place] ?? PurchaseSubtotal(customerID: customer, day: day, orderID: order)
            let units = row.purchaseAmount.minorUnits
            if units >= 0 {
                subtotal.purchaseLines += 1
                subtotal.purchases += units
            } else {
                subtotal.refundLines += 1
                subtotal.refunds += units
            }
            if let cost = row.cost {
                subtotal.linesWithCost += 1
                if cost >= 0 { subtotal.costs += cost } else { subtotal.costCredits += cost }
            }
            places[place] = subtotal
        }
        return Array(places.values)
    }

    private func summaries(of subtotals: [PurchaseSubtotal], netting: RefundNetting) throws -> PurchaseSummaries {
        var builder = PurchaseSummaries.Builder(netting: netting)
        try builder.add(subtotals: subtotals, in: .eur)
        return try builder.build()
    }

    private func subtotal(_ change: (inout PurchaseSubtotal) -> Void) throws -> PurchaseSubtotal {
        var subtotal = PurchaseSubtotal(customerID: "a", day: try CalendarDay("2024-05-01"))
        (subtotal.purchaseLines, subtotal.purchases) = (1, 100)
        change(&subtotal)
        return subtotal
    }

    @Test("Subtotals of random rows, in random order and cut up at random, equal the rows", arguments: RefundNetting.allCases)
    func equalRows(netting: RefundNetting) throws {
        for seed in UInt64(1)...300 {
            let base = RandomBase(seed: seed, costs: seed % 3 != 0, missingCosts: seed % 3 == 1)
            var random = base.random
            // Two parts that have places in common, which have to be added up.
            let cut = random.next(below: base.rows.count + 1)
            var parts = subtotals(of: Array(base.rows[..<cut]), netting: netting)
            parts += subtotals(of: Array(base.rows[cut...]), netting: netting)
            parts.shuffle(using: &random)
            let expected = try PurchaseSummaries(of: base.rows, netting: netting)
            #expect(try summaries(of: parts, netting: netting) == expected, "seed \(seed), \(base.shape)")
        }
    }

    @Test("Rows and subtotals in one builder come to the summaries of all", arguments: RefundNetting.allCases)
    func besideRows(netting: RefundNetting) throws {
        for seed in UInt64(1)...100 {
            let base = RandomBase(seed: seed, costs: seed % 2 == 0)
            let half = base.rows.count / 2
            var builder = PurchaseSummaries.Builder(netting: netting)
            try builder.add(base.rows[..<half])
            try builder.add(subtotals: subtotals(of: Array(base.rows[half...]), netting: netting), in: .eur, repeatedRecords: 3)
            let expected = try PurchaseSummaries(of: base.rows, netting: netting)
            #expect(try builder.build().repeatedRecords == 3)
            builder = PurchaseSummaries.Builder(netting: netting)
            try builder.add(base.rows[..<half])
            try builder.add(subtotals: subtotals(of: Array(base.rows[half...]), netting: netting), in: .eur)
            #expect(try builder.build() == expected, "seed \(seed), \(base.shape)")
        }
    }

    @Test("Where refunds are netted by day, orders do not matter")
    func ordersByDay() throws {
        let first = try subtotal { $0.orderID = "o1" }
        let second = try subtotal { $0.orderID = "o2" }
        let both = try subtotal { ($0.purchaseLines, $0.purchases) = (2, 200) }
        #expect(try summaries(of: [first, second], netting: .day) == summaries(of: [both], netting: .day))
        #expect(try summaries(of: [first, second], netting: .order) != summaries(of: [both], netting: .order))
    }

    @Test("No subtotals make empty summaries, whatever the currency")
    func nothing() throws {
        #expect(try summaries(of: [], netting: .day) == PurchaseSummaries())
    }

    @Test("A subtotal that no lines come to is refused, and nothing of its batch is added")
    func impossible() throws {
        let changes: [(inout PurchaseSubtotal) -> Void] = [
            { $0.customerID = "" }, { $0.purchaseLines = 0 }, { $0.purchaseLines = -1 }, { $0.purchases = -1 }, { $0.refunds = -1 },
            { $0.refundLines = 1 }, { ($0.refundLines, $0.refunds) = (2, -1) }, { $0.refunds = 1 }, { $0.linesWithCost = 2 },
            { $0.linesWithCost = -1 }, { $0.costs = 1 }, { $0.costCredits = -1 }, { ($0.linesWithCost, $0.costs) = (1, -1) },
            { ($0.linesWithCost, $0.costCredits) = (1, 1) }, { ($0.purchaseLines, $0.purchases) = (.max, 0) },
            { ($0.purchaseLines, $0.refundLines) = (.max, .max) }, { ($0.purchaseLines, $0.purchases) = (0, 0) },
        ]
        for (number, change) in changes.enumerated() {
            var builder = PurchaseSummaries.Builder()
            let batch = [try subtotal { _ in }, try subtotal(change)]
            let error = #expect(throws: ClienteleError.self, "change \(number)") { try builder.add(subtotals: batch, in: .eur) }
            #expect(error?.code == .invalidRecord, "change \(number)")
            #expect(try builder.build() == PurchaseSummaries(), "change \(number)")
        }
    }

    @Test("A second currency and a negative number of repeats are refused; sums over 64 bits of one customer are an overflow")
    func refused() throws {
        var builder = PurchaseSummaries.Builder()
        let large = try subtotal { $0.purchases = .max }
        try builder.add(subtotals: [large], in: .eur)
        #expect(throws: ClienteleError.self) { try builder.add(subtotals: [large], in: .usd) }
        let repeats = #expect(throws: ClienteleError.self) { try builder.add(subtotals: [], in: .eur, repeatedRecords: -1) }
        #expect(repeats?.code == .invalidArgument)
        #expect(try builder.build().rowCount == 1)
        var next = large
        next.day = next.day.advanced(by: 1)
        try builder.add(subtotals: [next], in: .eur)
        let overflow = #expect(throws: ClienteleError.self) { try builder.build() }
        #expect(overflow?.code == .overflow)
    }

    @Test("What only a row had that an amendment stands for is forgotten: its order, and that there are costs")
    func amendedRows() throws {
        let first = PlainRow("a", 19_800, 5, order: "o1", cost: 3, id: "R-1")
        let last = PlainRow("a", 19_800, 5, order: "o2", id: "R-1")
        let rows = [first, PlainRow("a", 19_800, 7, order: "o3"), last]
        var expected = PurchaseSummaries.Builder(netting: .order)
        try expected.add(rows.dropFirst())
        try expected.add(subtotals: [], in: .eur, repeatedRecords: 1)
        var summaries = PurchaseSummaries.Builder(netting: .order, conflictingRecords: .keepLast)
        try summaries.add(rows)
        #expect(try summaries.build() == expected.build())
        var base = CustomerBase.Builder(conflictingRecords: .keepLast)
        try base.add(purchases: rows)
        #expect(try base.build().summaries(netting: .order) == expected.build())
    }
}
