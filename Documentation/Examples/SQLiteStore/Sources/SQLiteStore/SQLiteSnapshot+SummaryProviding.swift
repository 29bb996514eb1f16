public import Clientele
import Foundation
import GRDB

extension SQLiteSnapshot: SummaryProviding {
    private static let subtotalsAtOnce = 4_096

    /// The summaries of all purchases, added up by SQLite: what leaves it is one row a customer, day and order.
    ///
    /// - Parameter netting: Which lines can be netted against each other.
    /// - Returns: The summaries.
    /// - Throws: ``Clientele/ClienteleError/Code/overflow`` for sums over 64 bits.
    public func purchaseSummaries(netting: RefundNetting) async throws -> PurchaseSummaries {
        let state = state
        return try await SQLiteStore.translated {
            try await database.read { database in
                var builder = PurchaseSummaries.Builder(netting: netting)
                guard let currency = state.currency else { return try builder.build() }
                let repeats = try RepeatedPurchases(database, key: state.fingerprintKey)
                try builder.add(subtotals: [], in: currency, repeatedRecords: repeats.numbers.count)
                try SQLiteSnapshot.add(to: &builder, currency: currency, leavingOut: repeats, from: database)
                return try builder.build()
            }
        }
    }

    private static func add(
        to builder: inout PurchaseSummaries.Builder, currency: Currency, leavingOut repeats: RepeatedPurchases, from database: Database
    ) throws {
        var subtotals: [PurchaseSubtotal] = []
        subtotals.reserveCapacity(subtotalsAtOnce)
        var customer: (number: Int64, id: CustomerID) = (-1, "")
        try database.forEachRow(
            of: query(netting: builder.netting, leavingOut: !repeats.numbers.isEmpty),
            bind: { if !repeats.numbers.isEmpty { try $0.add(repeats.list()) } }
        ) { row in
            let number = row.number(at: 0)
            if number != customer.number { customer = (number, try CustomerNumbers.id(of: number, in: database)) }
            subtotals.append(try subtotal(row, of: customer.id, hasOrder: builder.netting == .order))
            guard subtotals.count == subtotalsAtOnce else { return }
            try builder.add(subtotals: subtotals, in: currency)
            subtotals.removeAll(keepingCapacity: true)
        }
        try builder.add(subtotals: subtotals, in: currency)
    }

    /// The query.
    ///
    /// Customers come by number; to put them in the order of their ids is left to the builder.
    private static func query(netting: RefundNetting, leavingOut: Bool) -> String {
        let order = netting == .order ? ", order_id" : ""
        return """
            SELECT customer, day,
                count(*), count(*) FILTER (WHERE amount < 0),
                sum(amount) FILTER (WHERE amount >= 0), sum(amount) FILTER (WHERE amount < 0),
                count(cost), sum(cost) FILTER (WHERE cost >= 0), sum(cost) FILTER (WHERE cost < 0)\(order)
            FROM purchase
            \(leavingOut ? "WHERE number NOT IN (SELECT value FROM json_each(?))" : "")
            GROUP BY customer, day\(order)
            """
    }

    private static func subtotal(_ row: StatementRow, of customer: CustomerID, hasOrder: Bool) throws -> PurchaseSubtotal {
        let day = CalendarDay(daysSince1970: try required(Int32(exactly: row.number(at: 1))))
        var subtotal = PurchaseSubtotal(customerID: customer, day: day, orderID: hasOrder ? row.text(at: 9) : nil)
        subtotal.refundLines = Int(row.number(at: 3))
        subtotal.purchaseLines = Int(row.number(at: 2)) - subtotal.refundLines
        subtotal.purchases = row.number(at: 4)
        subtotal.refunds = row.number(at: 5)
        subtotal.linesWithCost = Int(row.number(at: 6))
        // A sum over no lines is NULL, which reads as 0.
        subtotal.costs = row.number(at: 7)
        subtotal.costCredits = row.number(at: 8)
        return subtotal
    }
}
