import Clientele
import Testing

/// The customer profitability report of "Friends Company" (Simplestudies, "Activity-based management", section 3.2): three customers,
/// eleven activities with rates; net customer profits of $23,718, $64,541 and $45,088.
@Suite struct PublishedCustomerProfitTests {
    private struct Customer {
        let id: CustomerID
        let sales: Int64
        let discounts: Int64
        let returns: Int64
        let goods: Int64
        let orders: Int64
        let items: Int64
        let miles: Int64
        let expedited: Int
        let visits: Int
        let reminders: Int
        let returnLines: Int64
        let returnedItems: Int64
    }

    private let customers = [
        Customer(
            id: "AutoCo", sales: 100_000, discounts: 2_000, returns: 12_000, goods: 56_000, orders: 7, items: 3_500, miles: 140,
            expedited: 0, visits: 1, reminders: 0, returnLines: 2, returnedItems: 60),
        Customer(
            id: "Motor", sales: 360_000, discounts: 8_000, returns: 15_000, goods: 260_000, orders: 16, items: 6_080, miles: 560,
            expedited: 1, visits: 2, reminders: 1, returnLines: 3, returnedItems: 102),
        Customer(
            id: "Fast Bike", sales: 450_000, discounts: 14_000, returns: 65_000, goods: 302_000, orders: 44, items: 6_600, miles: 2_024,
            expedited: 6, visits: 4, reminders: 4, returnLines: 12, returnedItems: 240),
    ]

    private func detail() throws -> ProfitabilityDetail {
        var (purchases, contacts, cases): ([Purchase], [Contact], [ServiceCase]) = ([], [], [])
        var prices: [String: Money] = [:]
        for customer in customers {
            let price = customer.sales / customer.items
            let rest = customer.sales - price * (customer.items - 1)
            prices["\(customer.id.text) valve"] = dollars(price)
            prices["\(customer.id.text) special"] = dollars(rest)
            let lines = [
                ("valve", customer.items - 1, price * (customer.items - 1) - customer.discounts, customer.goods), ("special", 1, rest, 0),
            ]
            for (name, quantity, paid, cost) in lines {
                purchases.append(
                    Purchase(
                        customerID: customer.id, day: ProfitFixture.day(14_300), amount: dollars(paid), orderID: "\(customer.id.text) 1",
                        quantity: quantity, product: "\(customer.id.text) \(name)", cost: dollars(cost)))
            }
            // The other orders stand for themselves; their pieces are counted in the first.
            for order in 2...customer.orders {
                purchases.append(
                    Purchase(
                        customerID: customer.id, day: ProfitFixture.day(14_300), amount: dollars(0),
                        orderID: "\(customer.id.text) \(order)",
                        quantity: 0, product: "\(customer.id.text) valve", cost: dollars(0)))
            }
            for line in 1...customer.returnLines {
                let isLast = line == customer.returnLines
                purchases.append(
                    Purchase(
                        customerID: customer.id, day: ProfitFixture.day(14_310),
                        amount: dollars(isLast ? -(customer.returns - (customer.returnLines - 1) * 100) : -100),
                        quantity: isLast ? -(customer.returnedItems - (customer.returnLines - 1)) : -1, cost: dollars(0)))
            }
            func contact(_ channel: String, minutes: Int64? = nil) {
                contacts.append(
                    Contact(customerID: customer.id, day: ProfitFixture.day(14_320), channel: channel, minutes: minutes))
            }
            contact("delivery", minutes: customer.miles)
            contact("statement")
            for _ in 0..<customer.visits { contact("visit") }
            for _ in 0..<customer.reminders { contact("reminder") }
            for _ in 0..<customer.expedited {
                cases.append(ServiceCase(customerID: customer.id, kind: .request, openedDay: ProfitFixture.day(14_320)))
            }
        }
        let base = try ProfitFixture.base(purchases: purchases, contacts: contacts, cases: cases)
        return try ProfitabilityAnalysis(activities: activities(), listPrices: prices).detail(
            of: base, in: AnalysisContext(asOf: ProfitFixture.day(14_600)))
    }

    private func activities() throws -> [ServiceActivity] {
        try [
            ServiceActivity("order taking", driver: .orders, rate: dollars(25)),
            ServiceActivity("order processing", driver: .orders, rate: dollars(18)),
            // A rate for four items, as $1.25 could be no whole number of a coarser unit.
            ServiceActivity("item processing", driver: .pieces, rate: dollars(5), per: 4),
            ServiceActivity("delivery", driver: .orders, rate: dollars(120)),
            ServiceActivity("miles", driver: .contactMinutes(channel: "delivery"), rate: dollars(1)),
            ServiceActivity("expedited delivery", driver: .cases(kind: .request), rate: dollars(600)),
            ServiceActivity("visits", driver: .contacts(channel: "visit"), rate: dollars(160)),
            ServiceActivity("statements", driver: .contacts(channel: "statement"), rate: dollars(6)),
            ServiceActivity("reminders", driver: .contacts(channel: "reminder"), rate: dollars(15)),
            ServiceActivity("sales returns", driver: .returns, rate: dollars(80)),
            ServiceActivity("restocking", driver: .piecesReturned, rate: dollars(5)),
        ]
    }

    private func dollars(_ amount: Int64) -> Money { Money(minorUnits: amount * 100, currency: .usd) }

    @Test func `The report of Friends Company comes out to the dollar`() throws {
        let detail = try detail()
        let printed: [(CustomerID, net: String, gross: String, service: String, profit: String)] = [
            ("AutoCo", "86000.00", "30000.00", "6282.00", "23718.00"), ("Motor", "337000.00", "77000.00", "12459.00", "64541.00"),
            ("Fast Bike", "371000.00", "69000.00", "23912.00", "45088.00"),
        ]
        for (id, net, margin, service, profit) in printed {
            let statement = try #require(detail.customers.row(of: id)).statement
            #expect(statement.netRevenue.description == net)
            #expect(statement.marginalProfit.description == margin)
            #expect(statement.costToServe.description == service)
            #expect(statement.grossProfit.description == profit)
            #expect(statement.netProfit.description == profit)
        }
        for customer in customers {
            let statement = try #require(detail.customers.row(of: customer.id)).statement
            #expect(statement.discounts?.minorUnits == Int128(customer.discounts) * 100)
        }
        #expect(detail.result.statement.discounts?.description == "24000.00")
        #expect(detail.result.reconciliation.isBalanced)
        #expect(detail.result.greatestProfits.map(\.customerID.text) == ["Motor", "Fast Bike", "AutoCo"])
    }
}
