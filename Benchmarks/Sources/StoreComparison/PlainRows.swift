import Clientele
import GRDBSQLite

/// Rows as they come from a statement, handed to a builder without a record for each.
final class PlainRows: Sequence, IteratorProtocol {
    /// A purchase as the columns of the statement's present row.
    struct Row: PurchaseRecord {
        let statement: OpaquePointer

        var customerID: String { text(0) ?? "" }
        var purchaseDay: CalendarDay { CalendarDay(daysSince1970: sqlite3_column_int(statement, 1)) }
        var purchaseAmount: Money { Money(minorUnits: sqlite3_column_int64(statement, 2), currency: .eur) }
        var purchaseID: String? { text(3) }
        var purchaseOrderID: String? { text(4) }
        var purchaseQuantity: Int64? { number(5) }
        var purchaseProduct: String? { text(6) }
        var purchaseCategory: String? { text(7) }
        var purchaseChannel: String? { text(8) }
        var purchaseRegion: String? { text(9) }
        var purchaseCost: Money? { number(10).map { Money(minorUnits: $0, currency: .eur) } }

        var purchase: Purchase {
            Purchase(
                customerID: CustomerID(customerID), day: purchaseDay, amount: purchaseAmount, id: purchaseID, orderID: purchaseOrderID,
                quantity: purchaseQuantity, product: purchaseProduct, category: purchaseCategory, channel: purchaseChannel,
                region: purchaseRegion, cost: purchaseCost)
        }

        private func text(_ column: Int32) -> String? {
            guard let start = sqlite3_column_text(statement, column) else { return nil }
            let count = Int(sqlite3_column_bytes(statement, column))
            return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        }

        private func number(_ column: Int32) -> Int64? {
            sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : sqlite3_column_int64(statement, column)
        }
    }

    private let statement: OpaquePointer
    private(set) var code: Int32 = SQLITE_ROW

    init(_ statement: OpaquePointer) {
        self.statement = statement
    }

    var isAtEnd: Bool { code != SQLITE_ROW }

    func next() -> Row? {
        guard !isAtEnd else { return nil }
        code = sqlite3_step(statement)
        return isAtEnd ? nil : Row(statement: statement)
    }
}
