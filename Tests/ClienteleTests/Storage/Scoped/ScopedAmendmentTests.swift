import Clientele
import Testing

@Suite("Appending again amends only what is within reach")
struct ScopedAmendmentTests {
    private let day = CalendarDay(daysSince1970: 5)

    private func scene() throws -> ScopedScene {
        let scene = ScopedScene([ScopedScene.head("north"), ScopedScene.seller("north")])
        try scene.add(
            Customer(customerID: "n", accountManager: "kim", division: "north"),
            Customer(customerID: "n2", accountManager: "kim", division: "north"), Customer(customerID: "s", division: "south"))
        return scene
    }

    private func sale(_ customer: CustomerID, _ amount: Int64, id: String) -> RecordBatch {
        RecordBatch(purchases: [Purchase(customerID: customer, day: day, amount: Money(minorUnits: amount, currency: .eur), id: id)])
    }

    private func lead(
        _ id: String, _ customer: CustomerID? = nil, stage: String? = nil, owner: String? = nil, _ division: String? = nil,
        next: Int32? = nil
    ) -> RecordBatch {
        var batch = RecordBatch()
        batch.leads = [
            Lead(
                id: id, createdDay: day, customerID: customer, stage: stage, nextTouchDay: next.map { CalendarDay(daysSince1970: $0) },
                owner: owner, division: division)
        ]
        return batch
    }

    private func reason(_ scene: ScopedScene, _ id: String, _ batch: RecordBatch) async throws -> AuditReason? {
        let key = try IdempotencyKey("\(scene.store.snapshot().revision.number)")
        guard let refused = await failure(of: { _ = try await scene.scoped(id).append(batch, key: key) }) else { return nil }
        #expect(refused.code == .accessDenied)
        return scene.trail.entries.last?.reason
    }

    @Test("The id of a record out of reach cannot be used: the record there would no longer stand")
    func foreignID() async throws {
        let scene = try scene()
        try scene.add(sale("s", 100, id: "P-1"))
        try scene.add(sale("n", 50, id: "P-2"))
        #expect(try await reason(scene, "head", sale("n", 0, id: "P-1")) == .idInUse)
        #expect(try await reason(scene, "kim", sale("n2", 0, id: "P-2")) == .idInUse, "an amendment keeps the customer")
        #expect(try await reason(scene, "head", sale("n", 60, id: "P-2")) == nil)
        #expect(try await reason(scene, "group", sale("n", 0, id: "P-1")) == nil)
        let base = try await scene.scoped("head").snapshot().base()
        #expect(base.purchases.count == 2)
    }

    @Test("A lead that the group moves takes what was known of it before along, out of the old division's sight")
    func movedLead() async throws {
        let scene = try scene()
        #expect(try await reason(scene, "head", lead("L", nil, "north")) == nil)
        #expect(try await reason(scene, "head", lead("L", nil, stage: "offer", "south")) == .noRight)
        #expect(try await scene.scoped("head").snapshot().facts().leads.count == 1)
        #expect(try await reason(scene, "group", lead("L", nil, stage: "offer", "south")) == nil)
        let move = try #require(scene.trail.entries.last { $0.act == .move })
        #expect(move.kind == .lead && move.divisionBefore == "north" && move.divisionAfter == "south" && move.outcome == .allowed)
        #expect(try await scene.scoped("head").snapshot().facts().leads.isEmpty)
        #expect(try await reason(scene, "head", lead("L", nil, stage: "back", "north")) == .idInUse)
        #expect(try await scene.scoped("group").snapshot().facts().leads.count == 2)
        // Also within one's own two divisions: a record moves through the group.
        scene.directory.set(ScopedScene.head("north", "south"))
        #expect(try await reason(scene, "head", lead("L", nil, stage: "back", "north")) == .moving)
    }

    @Test("Who follows up, and when, is the group's to say; one's own next touch is one's own")
    func followUps() async throws {
        let scene = try scene()
        #expect(try await reason(scene, "group", lead("L", "n", owner: "kim", "north", next: 9)) == nil)
        #expect(try await reason(scene, "kim", lead("L", "n", stage: "offer", owner: "kim", "north", next: 12)) == nil)
        #expect(try await reason(scene, "head", lead("L", "n", stage: "order", owner: "kim", "north", next: 12)) == nil)
        #expect(try await reason(scene, "head", lead("L", "n", owner: "kim", "north", next: 13)) == .assigning)
        #expect(try await reason(scene, "head", lead("L", "n", owner: "kim", "north")) == .assigning)
        #expect(try await reason(scene, "head", lead("L", "n", owner: "head", "north", next: 12)) == .assigning)
        #expect(try await reason(scene, "kim", lead("L", "n", owner: "lee", "north", next: 12)) == .noRight)
        #expect(try await reason(scene, "head", lead("L", "n", "north", next: 12)) == .assigning)
        #expect(try await reason(scene, "group", lead("L", "n", owner: "lee", "north", next: 12)) == nil)
        #expect(scene.trail.entries.last?.act == .assign)
    }

    @Test("A lead of nobody may get a customer of one's own, and not a lead that is another's")
    func leadGetsCustomer() async throws {
        let scene = try scene()
        try scene.add(lead("mine", nil, owner: "kim", "north"))
        try scene.add(lead("colleague's", nil, owner: "lee", "north"))
        try scene.add(lead("group's"))
        #expect(try await reason(scene, "kim", lead("mine", "n", owner: "kim", "north")) == nil)
        #expect(try await reason(scene, "kim", lead("colleague's", "n", owner: "kim", "north")) == .idInUse)
        #expect(try await reason(scene, "kim", lead("group's", "n")) == .idInUse)
        #expect(try await scene.scoped("kim").snapshot().facts().leads.map(\.leadID) == ["mine", "mine"])
    }

    @Test("A record of which something is hidden is not amended: the hidden would be lost")
    func hidden() async throws {
        var scene = ScopedScene([Principal(id: "clerk", role: PrincipalRole(rawValue: "clerk"))])
        scene.policy = ClosureAccessPolicy(
            grant: { $0.role.rawValue == "clerk" ? AccessGrant(rights: [.read, .write]) : .none },
            customer: { _, _ in CustomerAccess([.read, .append], mask: .everything) })
        try scene.add(Customer(customerID: "n"))
        func contact(_ id: String, _ outcome: String?) -> RecordBatch {
            var batch = RecordBatch()
            batch.contacts = [Contact(customerID: "n", day: day, id: id, outcome: outcome)]
            return batch
        }
        try scene.add(contact("noted", "agreed"))
        try scene.add(contact("plain", nil))
        #expect(try await reason(scene, "clerk", contact("noted", nil)) == .hiddenField)
        #expect(try await reason(scene, "clerk", contact("plain", nil)) == nil)
    }

    @Test("Random facts are stored exactly when the rules allow them", arguments: 1...300 as ClosedRange<UInt64>)
    func oracle(seed: UInt64) async throws {
        var draw = ScopedDraw(seed: seed)
        let principal = draw.principal()
        let scene = ScopedScene([principal])
        let customers = ScopedDraw.ids.filter { _ in draw.one([true, true, true, false]) }.map { draw.customer($0) }
        _ = try scene.store.update(customers.map { CustomerUpdate($0, expecting: .absent) })
        var stored = RecordBatch()
        for number in 0..<12 {
            let batch = draw.fact()
            let rules = AppendingOracle(customers: customers, stored: stored, principal: principal)
            let isAllowed = rules.allows(batch)
            let refused = await failure { _ = try await scene.scoped(principal.id).append(batch, key: IdempotencyKey("\(number)")) }
            let note: Comment = "seed \(seed), fact \(number), \(principal), \(batch), of \(customers), after \(stored)"
            #expect(refused?.code == (isAllowed ? nil : .accessDenied), note)
            // What the principal could not store, somebody else does, so that there is something to run into.
            if !isAllowed { _ = try scene.store.append(batch, key: IdempotencyKey("past \(number)")) }
            stored.append(batch)
        }
    }
}
