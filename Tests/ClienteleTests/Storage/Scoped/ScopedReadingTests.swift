import Clientele
import ClienteleTestKit
import Testing

@Suite("A scoped store shows what its principal may see, and nothing else")
struct ScopedReadingTests {
    @Test("For group management it breaks no rule of the contract of a store")
    func contract() async {
        let contract = CustomerStoreContract { ScopedScene().scoped("group") }
        #expect(await contract.violations() == [])
    }

    @Test("Random bases read by random principals are what the rules say", arguments: 1...300 as ClosedRange<UInt64>)
    func oracle(seed: UInt64) async throws {
        var draw = ScopedDraw(seed: seed)
        let principal = draw.principal()
        let scene = ScopedScene([principal])
        let customers = ScopedDraw.ids.filter { _ in draw.one([true, true, true, false]) }.map { draw.customer($0) }
        _ = try scene.store.update(customers.map { CustomerUpdate($0, expecting: .absent) })
        let facts = draw.facts(count: 12)
        try scene.add(facts)
        let oracle = ScopedOracle(customers: customers, facts: facts, principal: principal, openAttributes: ["industry"])
        let snapshot = try await scene.scoped(principal.id).snapshot()
        for selection in [.all, draw.selection(), draw.selection()] {
            let expected = oracle.shownFacts
            let shown = try await snapshot.facts(selection)
            let note: Comment = "seed \(seed), \(principal), \(selection)"
            func compare<Record: StoredRecord>(_ kind: Record.Type) {
                #expect(shown.records(of: kind) == expected.records(of: kind, selection), note)
            }
            compare(Purchase.self)
            compare(Contact.self)
            compare(ServiceCase.self)
            compare(Campaign.self)
            compare(CampaignResponse.self)
            compare(Lead.self)
            compare(StageChange.self)
            compare(Contract.self)
            compare(Invoice.self)
            compare(Survey.self)
            let people = try await snapshot.allCustomers(selection)
            #expect(people == oracle.shownCustomers.filter { selection.includes(customer: $0.customerID, day: nil) }, note)
            let kept = RecordBatch(purchases: expected.purchases)
            #expect(try await snapshot.summaries().rowCount == kept.purchases.count, note)
        }
    }

    @Test("A role that the policy does not know, and the system administrator, get no snapshot")
    func noRole() async throws {
        let guest = Principal(id: "guest", role: PrincipalRole(rawValue: "guest"), divisions: ["north"])
        let scene = ScopedScene([guest, Principal(id: "root", role: .systemAdministrator, divisions: ["north"])])
        try scene.add(Customer(customerID: "a", division: "north"))
        for id in ["guest", "root", "nobody"] {
            #expect(await failure { _ = try await scene.scoped(id).snapshot() }?.code == .accessDenied)
            #expect(await failure { _ = try await scene.scoped(id).update([]) }?.code == .accessDenied)
            #expect(await failure { _ = try await scene.scoped(id).append(RecordBatch(), key: IdempotencyKey("k")) }?.code == .accessDenied)
        }
        try await scene.scoped("root").requireMaintenance()
        #expect(await failure { try await scene.scoped("group").requireMaintenance() }?.code == .accessDenied)
    }

    @Test("A batch is as large as one without anything left out between, so its size tells nothing")
    func batchSizes() async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        let ids = (0..<9_000).map { CustomerID("C-\($0)") }
        _ = try scene.store.update(
            ids.enumerated().map {
                CustomerUpdate(Customer(customerID: $1, division: $0.isMultiple(of: 2) ? "north" : "south"), expecting: .absent)
            })
        try scene.add(RecordBatch(purchases: ids.map { ScopedScene.sale($0) }))
        let snapshot = try await scene.scoped("head").snapshot()
        var sizes: [Int] = []
        for try await batch in snapshot.records(Purchase.self, .all) { sizes.append(batch.count) }
        #expect(sizes == [4_096, 404])
    }

    @Test("A wrapped store that gives more than was asked for leaks nothing")
    func carelessStore() async throws {
        let north = Customer(customerID: "n", division: "north")
        let south = Customer(customerID: "s", division: "south")
        let facts = ScopedScene.sales("n", "s")
        let careless = CarelessStore(customers: [north, south], facts: facts)
        let scene = ScopedScene([ScopedScene.head("north")])
        let scoped = scene.scoped("head", around: careless)
        let snapshot = try await scoped.snapshot()
        let selection = RecordSelection(customers: ["n", "s"])
        #expect(try await snapshot.allCustomers(selection).map(\.customerID) == ["n"])
        #expect(try await snapshot.facts(selection).purchases.map(\.customerID) == ["n"])
    }

    @Test("Summaries are pushed down only for one who sees everything")
    func pushDown() async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        let careless = CarelessStore(customers: [Customer(customerID: "n", division: "north")], facts: ScopedScene.sales("n", "s", "s"))
        func rows(_ id: String) async throws -> (Int, Bool) {
            let scoped = scene.scoped(id, around: careless)
            let summaries = try await scoped.snapshot().summaries()
            return (summaries.rowCount, careless.wasPushed)
        }
        #expect(try await rows("head") == (1, false))
        #expect(try await rows("group") == (3, true))
        let entry = scene.trail.entries.last
        #expect(entry?.principalID == "group" && entry?.recordCount == 3 && entry?.customerIDs == ["n", "s"])
    }
}
