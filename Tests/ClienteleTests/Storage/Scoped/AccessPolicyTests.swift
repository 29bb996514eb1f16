import Clientele
import Foundation
import Testing

@Suite("What the examples in the documentation of a scoped store print is true")
struct AccessPolicyTests {
    @Test("Two heads of division read one store")
    func scopedStore() async throws {
        let store = MemoryStore()
        let sale = Purchase(customerID: "C-7", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))
        _ = try store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
        _ = try store.update([CustomerUpdate(Customer(customerID: "C-7", division: "north"), expecting: .absent)])
        let directory = MemoryPrincipalDirectory([
            Principal(id: "lee", role: .divisionHead, divisions: ["north"]),
            Principal(id: "ann", role: .divisionHead, divisions: ["south"]),
        ])
        let trail = MemoryAuditTrail()
        let north = ScopedStore(store, for: "lee", directory: directory, trail: trail) { Date() }
        let south = ScopedStore(store, for: "ann", directory: directory, trail: trail) { Date() }
        #expect(try await north.snapshot().facts().count == 1)
        #expect(try await south.snapshot().facts().count == 0)
        #expect(trail.entries.count == 20)
    }

    @Test("Principals, roles and directories")
    func principals() {
        let auditor = PrincipalRole(rawValue: "auditor")
        #expect(DivisionAccessPolicy().grant(for: Principal(id: "kim", role: auditor, divisions: ["north"])) == .none)
        let kim = Principal(id: "kim", role: .salesperson, divisions: ["north"])
        #expect(kim.isIn(division: "north") && !kim.isIn(division: nil))
        let directory = MemoryPrincipalDirectory([kim])
        directory.remove("kim")
        #expect(directory.principal(withID: "kim") == nil)
        #expect(Principal(id: "\u{E9}", role: auditor) != Principal(id: "e\u{301}", role: auditor))
        #expect(!Principal(id: "a", role: auditor, divisions: ["\u{E9}"]).isIn(division: "e\u{301}"))
    }

    @Test("Accesses, masks and policies")
    func policies() async throws {
        let both = CustomerAccess([.read], mask: .everything).union(CustomerAccess([.append]))
        #expect(both.rights == [.read, .append] && both.mask == .nothing)
        let stored = Customer(customerID: "C-7", attributes: ["name": .text("Ann"), "industry": .text("tea")])
        #expect(FieldMask(openAttributes: ["industry"]).masked(stored).customerAttributes.count == 1)
        let head = Principal(id: "lee", role: .divisionHead, divisions: ["north"])
        let policy = DivisionAccessPolicy()
        #expect(policy.access(to: Customer(customerID: "C-7", division: "north"), for: head).rights.contains(.append))
        #expect(policy.access(to: Customer(customerID: "C-8", division: "south"), for: head) == .none)
        let clerks = ClosureAccessPolicy(
            grant: { $0.role.rawValue == "clerk" ? AccessGrant(rights: .read) : .none },
            customer: { customer, _ in customer.customerKind == .company ? CustomerAccess(.read, mask: .everything) : .none })
        let clerk = Principal(id: "kim", role: PrincipalRole(rawValue: "clerk"))
        #expect(clerks.access(to: Customer(customerID: "C-7", kind: .person), for: clerk) == .none)
        let lines = MemoryAuditTrail()
        try await ClosureAuditTrail { lines.record($0.filter { $0.outcome == .denied }) }.record([])
        #expect(lines.entries.count == 0)
    }

    @Test("A principal who sees everyone through a mask sees everyone masked, records of nobody too")
    func maskedEveryone() async throws {
        var scene = ScopedScene([Principal(id: "auditor", role: PrincipalRole(rawValue: "auditor"))])
        scene.policy = ClosureAccessPolicy(grant: { _ in
            AccessGrant(rights: [.read, .readCampaigns], everyone: CustomerAccess(.read, mask: .everything))
        })
        try scene.add(Customer(customerID: "n", accountManager: "kim", attributes: ["name": .text("Ann")]))
        var batch = ScopedScene.sales("n", "no record")
        batch.leads = [Lead(id: "L", createdDay: CalendarDay(daysSince1970: 1), owner: "kim", attributes: ["name": .text("Ann")])]
        try scene.add(batch)
        let snapshot = try await scene.scoped("auditor").snapshot()
        #expect(try await snapshot.allCustomers() == [Customer(customerID: "n")])
        let facts = try await snapshot.facts()
        #expect(facts.purchases.count == 2 && facts.leads == [Lead(id: "L", createdDay: CalendarDay(daysSince1970: 1))])
    }
}
