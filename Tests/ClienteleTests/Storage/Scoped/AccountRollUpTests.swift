import Clientele
import Testing

@Suite("Branches roll up to the group account")
struct AccountRollUpTests {
    @Test("What the examples print is true")
    func examples() async throws {
        let hierarchy = AccountHierarchy([
            Customer(customerID: "group"), Customer(customerID: "province", parentID: "group"),
            Customer(customerID: "shop", parentID: "province"),
        ])
        #expect(hierarchy.account(of: "shop") == "group" && hierarchy.account(of: "nobody") == "nobody")
        #expect(hierarchy.branches(of: "group") == ["province", "shop"])
        let store = MemoryStore()
        let customers = [Customer(customerID: "group"), Customer(customerID: "shop", parentID: "group")]
        _ = try store.update(customers.map { CustomerUpdate($0, expecting: .absent) })
        let sale = Purchase(customerID: "shop", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))
        _ = try store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
        #expect(try await store.snapshot().summariesByAccount().customerIDs == ["group"])
    }

    @Test("Random hierarchies roll up as one walks them by hand, circles and gaps too", arguments: 1...200 as ClosedRange<UInt64>)
    func oracle(seed: UInt64) {
        var draw = ScopedDraw(seed: seed)
        let customers = ScopedDraw.ids.filter { _ in draw.one([true, true, true, false]) }.map { draw.customer($0) }
        let hierarchy = AccountHierarchy(customers)
        let oracle = ScopedOracle(customers: customers, facts: RecordBatch(), principal: ScopedScene.group, openAttributes: [])
        for id in ScopedDraw.ids { #expect(hierarchy.account(of: id) == oracle.accountsAbove(id).last?.customerID ?? id, "seed \(seed)") }
        #expect(hierarchy == AccountHierarchy(customers.reversed()), "seed \(seed)")
    }

    @Test("A total by account is that of the account and its branches, as far as they may be seen")
    func summaries() async throws {
        let scene = ScopedScene([ScopedScene.head("north"), Principal(id: "south", role: .divisionHead, divisions: ["south"])])
        try scene.add(
            Customer(customerID: "G", division: "north"), Customer(customerID: "B", division: "south", parentID: "G"),
            Customer(customerID: "BB", division: "south", parentID: "B"), Customer(customerID: "x", division: "south"))
        try scene.add(
            RecordBatch(purchases: [
                ScopedScene.sale("G", 1), ScopedScene.sale("B", 10), ScopedScene.sale("BB", 100), ScopedScene.sale("x", 1_000),
            ]))
        func totals(_ id: String) async throws -> [CustomerID: Int64] {
            let snapshot = try await scene.scoped(id).snapshot()
            let summaries = try await snapshot.summariesByAccount()
            var expected: [CustomerID: Int64] = [:]
            let hierarchy = try await snapshot.accountHierarchy()
            for sale in try await snapshot.facts().purchases {
                expected[hierarchy.account(of: sale.customerID), default: 0] += sale.purchaseAmount.minorUnits
            }
            #expect(summaries.customerIDs == expected.keys.sorted())
            return expected
        }
        #expect(try await totals("group") == ["G": 111, "x": 1_000])
        #expect(try await totals("head") == ["G": 111])
        #expect(try await totals("south") == ["B": 110, "x": 1_000], "whose account is out of sight stands for itself")
    }

    @Test("A chain of 20,000 accounts, and a circle of as many, are climbed without recursion")
    func deep() {
        let depth = 20_000
        let chain = (0..<depth).map { Customer(customerID: CustomerID("C-\($0)"), parentID: $0 == 0 ? nil : CustomerID("C-\($0 - 1)")) }
        #expect(AccountHierarchy(chain).branches(of: "C-0").count == depth - 1)
        var circle = chain
        circle[0].parentCustomerID = CustomerID("C-\(depth - 1)")
        #expect(AccountHierarchy(circle) == AccountHierarchy([]))
    }
}
