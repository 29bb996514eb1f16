import Clientele

/// Asks who the good customers of a small shop are, and compares the answers with what can be worked out by hand.
@main
struct ShopApp {
    static func main() throws {
        let orders = [
            Order(buyer: 10, placedOn: "2026-01-05", cents: 40_00),
            Order(buyer: 11, placedOn: "2026-01-20", cents: 25_00),
            Order(buyer: 10, placedOn: "2026-03-09", cents: 20_00),
            Order(buyer: 12, placedOn: "2026-02-11", cents: 10_00),
            Order(buyer: 13, placedOn: "2026-02-28", cents: 5_00),
        ]
        let base = try CustomerBase(purchases: orders)
        try expect(base.customerIDs.map(\.text), "customers", equals: ["10", "11", "12", "13"])
        try expect(base.purchases.count, "purchases", equals: 5)
        try expect(base.currency, "currency", equals: .eur)

        let bad = [Order(buyer: 10, placedOn: "5 January", cents: 40_00)]
        do {
            _ = try CustomerBase(purchases: bad)
            throw UnexpectedAnswer(description: "An order without a readable day was taken in.")
        } catch let error as ClienteleError {
            try expect(error.code, "error of an unreadable day", equals: .invalidDay)
        }
        print("ShopApp: the SDK answers as worked out by hand")
    }
}
