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
            Order(buyer: 14, placedOn: "2026-03-01", cents: -3_00),
        ]
        let base = try CustomerBase(purchases: orders)
        try expect(base.customerIDs.map(\.text), "customers", equals: ["10", "11", "12", "13", "14"])
        try expect(base.purchases.count, "rows", equals: 6)
        try expect(base.currency, "currency", equals: .eur)

        try checkSegmentation(of: base)
        try checkBadOrder()
        print("ShopApp: the SDK answers as worked out by hand")
    }

    /// Values 60, 25, 10 and 5 of 100: the first two are below 80 % until they are counted, the third below 95 %.
    private static func checkSegmentation(of base: CustomerBase) throws {
        let context = AnalysisContext(asOf: try CalendarDay("2026-03-31"))
        let result = try CustomerSegmentation().analyze(base, in: context)
        let overview = result.overview
        try expect(overview.totalValue.description, "total value", equals: "100.00")
        try expect(overview.classes.map(\.name), "classes", equals: ["A", "B", "C"])
        try expect(overview.classes.map(\.customers), "customers by class", equals: [2, 1, 1])
        try expect(overview.classes.map(\.value.description), "value by class", equals: ["85.00", "10.00", "5.00"])
        try expect(abs(overview.gini - 0.45) < 1e-12, "Gini coefficient near 0.45", equals: true)
        try expect(overview.withoutPurchases, "customers who only gave back", equals: 1)
        try expect(overview.reconciliation.net.description, "sum of all rows", equals: "97.00")

        let best = result.customers.customer(CustomerID("10"))
        try expect(best?.recencyDays, "days since the last purchase of the best customer", equals: 22)
        try expect(best?.scores.description, "scores of the best customer", equals: "5-5-5")
        try expect(best?.segment, "segment of the best customer", equals: "Champions")
        try expect(result.customers.map(\.valueClass), "class of each customer", equals: ["A", "A", "B", "C"])
    }

    /// What a record throws reaches the app.
    private static func checkBadOrder() throws {
        do {
            _ = try CustomerBase(purchases: [Order(buyer: 10, placedOn: "5 January", cents: 40_00)])
        } catch let error as ClienteleError {
            try expect(error.code, "error of an unreadable day", equals: .invalidDay)
            return
        }
        throw UnexpectedAnswer(description: "An order without a readable day was taken in.")
    }
}
