import Clientele
import Testing

@Suite("Rights over a group account follow down to its branches")
struct AccountHierarchyTests {
    private func customer(_ id: CustomerID, _ division: String?, manager: String? = nil, below parent: CustomerID? = nil) -> Customer {
        Customer(
            customerID: id, accountManager: manager, division: division, parentID: parent, attributes: ["name": .text("Ann \(id)")])
    }

    @Test("Down at any distance, figures alone in another division, never up nor sideways")
    func directions() async throws {
        let scene = ScopedScene([ScopedScene.head("north"), Principal(id: "south", role: .divisionHead, divisions: ["south"])])
        try scene.add(
            customer("G", "north"), customer("B", "south", manager: "sue", below: "G"), customer("BB", nil, below: "B"),
            customer("sister", "east", below: "G"))
        try scene.add(ScopedScene.sales("G", "B", "BB", "sister"))
        let seen = try await scene.customers("head")
        #expect(seen.map(\.customerID) == ["B", "BB", "G", "sister"])
        #expect(seen.map { $0.customerAttributes.count } == [0, 0, 1, 0])
        #expect(seen[0].accountManager == nil && seen[0].parentCustomerID == "G")
        #expect(try await scene.scoped("head").snapshot().facts().purchases.count == 4)
        let below = try await scene.customers("south")
        #expect(below.map(\.customerID) == ["B", "BB"])
        #expect(below.map { $0.customerAttributes.count } == [1, 0])
    }

    @Test("A salesperson of a group account has the same rights over its branches in the own division, and only figures elsewhere")
    func salesperson() async throws {
        let scene = ScopedScene([ScopedScene.seller("north")])
        try scene.add(
            customer("G", "north", manager: "kim"), customer("B", "north", manager: "lee", below: "G"), customer("S", "south", below: "G"),
            customer("other", "north", manager: "lee"))
        let seen = try await scene.customers("kim")
        #expect(seen.map(\.customerID) == ["B", "G", "S"])
        #expect(seen.map { $0.customerAttributes.count } == [1, 1, 0])
        _ = try await scene.scoped("kim").append(ScopedScene.sales("B"), key: IdempotencyKey("b"))
        let refused = await failure { _ = try await scene.scoped("kim").append(ScopedScene.sales("S"), key: IdempotencyKey("s")) }
        #expect(refused?.code == .accessDenied)
    }

    @Test("A circle of accounts gives nobody a right, and neither does what hangs on it")
    func circles() async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        try scene.add(
            customer("a", "north", below: "c"), customer("b", "south", below: "a"), customer("c", "south", below: "b"),
            customer("hanging", "south", below: "a"), customer("self", "south", below: "self"), customer("own", "north", below: "own"))
        #expect(try await scene.customers("head").map(\.customerID) == ["a", "own"])
    }

    @Test("A chain of 20,000 accounts is followed to its end, from wherever it is entered")
    func deepChain() async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        let depth = 20_000
        let chain = (0..<depth).map {
            customer(CustomerID("C-\($0)"), $0 == 0 ? "north" : "south", below: $0 == 0 ? nil : CustomerID("C-\($0 - 1)"))
        }
        _ = try scene.store.update(chain.map { CustomerUpdate($0, expecting: .absent) })
        #expect(try await scene.customers("head").count == depth)
        // By one act of writing too, which asks only for the accounts above.
        let update = CustomerUpdate(
            Customer(customerID: "new", division: "north", parentID: CustomerID("C-\(depth - 1)")), expecting: .absent)
        #expect(await failure { _ = try await scene.scoped("head").update([update]) }?.code == .accessDenied)
        #expect(scene.trail.entries.last?.reason == .moving)
        let sale = RecordBatch(purchases: [ScopedScene.sale("C-0")])
        #expect(try await !scene.scoped("head").append(sale, key: IdempotencyKey("top")).isRepeat)
    }

    @Test("When a group account is erased, rights by way of it end")
    func erasedAccount() async throws {
        let scene = ScopedScene([ScopedScene.head("north"), ScopedScene.administrator("north")])
        try scene.add(customer("G", "north"), customer("B", "south", below: "G"))
        #expect(try await scene.customers("head").count == 2)
        _ = try await scene.scoped("desk").erase("G")
        #expect(try await scene.customers("head").isEmpty)
        #expect(try await scene.customers("group").map(\.customerID) == ["B"])
    }

    @Test("Nobody comes to rights by writing an account that others name, or an id that has facts, or by linking")
    func takingOver() async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        try scene.add(customer("S", "south", below: "G"), customer("N", "north"), customer("T", "north", below: "top"))
        try scene.add(ScopedScene.sales("ghost"))
        let head = scene.scoped("head")
        func reason(_ customer: Customer, _ expecting: CustomerUpdate.Expectation) async -> AuditReason? {
            let refused = await failure { _ = try await head.update([CustomerUpdate(customer, expecting: expecting)]) }
            return refused?.code == .accessDenied ? scene.trail.entries.last?.reason : nil
        }
        #expect(await reason(customer("G", "north"), .absent) == .idInUse, "S names it as its account")
        #expect(await reason(customer("ghost", "north"), .absent) == .idInUse, "it has facts")
        #expect(await reason(customer("S", "north"), .absent) == .idInUse, "it is there, unseen")
        #expect(await reason(customer("S", "north"), .anything) == .idInUse)
        #expect(await reason(customer("new", "south"), .absent) == .noRight)
        #expect(await reason(customer("new", nil), .absent) == .noRight)
        #expect(await reason(customer("N", "north", below: "S"), .anything) == .moving, "an account that may not be changed")
        #expect(await reason(customer("N", "north", below: "unknown"), .anything) == .moving)
        #expect(await reason(customer("N", "north", below: "N"), .anything) == .moving, "a circle")
        #expect(await reason(customer("T", "north"), .anything) == .moving, "out of an account that is not known")
        _ = try await head.update([
            CustomerUpdate(customer("N2", "north", below: "N3"), expecting: .absent),
            CustomerUpdate(customer("N3", "north"), expecting: .absent),
        ])
        _ = try await head.update([CustomerUpdate(customer("N2", "north", below: "N"), expecting: .anything)])
        _ = try await scene.scoped("group").update([CustomerUpdate(customer("G", "north"), expecting: .absent)])
        #expect(try await scene.customers("head").map(\.customerID) == ["G", "N", "N2", "N3", "S", "T"])
    }
}
