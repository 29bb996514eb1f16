import Clientele
import Testing

@Suite("A scoped store writes what its principal may write, and nothing else")
struct ScopedWritingTests {
    private func update(_ customer: Customer, _ expecting: CustomerUpdate.Expectation = .anything) -> [CustomerUpdate] {
        [CustomerUpdate(customer, expecting: expecting)]
    }

    @Test("A batch with one fact of a customer out of reach is refused as a whole, alike whether the customer exists")
    func atomicAppend() async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        try scene.add(Customer(customerID: "n", division: "north"), Customer(customerID: "s", division: "south"))
        let head = scene.scoped("head")
        let before = scene.store.snapshot().revision
        let there = await failure { _ = try await head.append(ScopedScene.sales("n", "s"), key: IdempotencyKey("k")) }
        let nowhere = await failure { _ = try await head.append(ScopedScene.sales("n", "x"), key: IdempotencyKey("k")) }
        #expect(there?.code == .accessDenied)
        #expect(there?.message == nowhere?.message.replacing("'x'", with: "'s'") && there?.remedy == nowhere?.remedy)
        #expect(scene.store.snapshot().revision == before)
        #expect(scene.trail.entries.map(\.reason) == [.notVisible, .notVisible])
        #expect(try await !head.append(ScopedScene.sales("n"), key: IdempotencyKey("k")).isRepeat)
    }

    @Test("Campaigns, and leads of nobody's or another's division, are for the group alone")
    func factsOfNobody() async throws {
        let scene = ScopedScene([ScopedScene.head("north"), ScopedScene.seller("north")])
        try scene.add(Customer(customerID: "n", accountManager: "kim", division: "north"))
        let day = CalendarDay(daysSince1970: 1)
        func lead(_ customer: CustomerID? = nil, _ division: String? = nil, owner: String? = nil, next: CalendarDay? = nil) -> RecordBatch {
            var batch = RecordBatch()
            batch.leads = [
                Lead(id: "L", createdDay: day, customerID: customer, nextTouchDay: next, owner: owner, division: division)
            ]
            return batch
        }
        var campaign = RecordBatch()
        campaign.campaigns = [Campaign(id: "K", firstDay: day)]
        let cases: [(id: String, batch: RecordBatch, isAllowed: Bool)] = [
            ("head", campaign, false), ("kim", campaign, false), ("group", campaign, true),
            ("head", lead(), false), ("head", lead(nil, "south"), false), ("head", lead("n", "south"), false),
            ("head", lead(nil, "north"), true), ("head", lead("n", "north"), true), ("head", lead("n"), true),
            // A salesperson's lead without a customer has to be its own.
            ("kim", lead(nil, "north"), false), ("kim", lead(nil, "north", owner: "kim", next: day), true),
            // Who follows up is for the group to say.
            ("kim", lead("n", owner: "lee"), false), ("head", lead("n", owner: "kim"), false), ("head", lead("n", next: day), false),
            ("group", lead("n", "south", owner: "kim", next: day), true),
        ]
        for (number, (id, batch, isAllowed)) in cases.enumerated() {
            // A lead each, since the same id would amend.
            var batch = batch
            for index in batch.leads.indices { batch.leads[index].leadID = "L-\(number)" }
            let key = try IdempotencyKey("case \(number)")
            let refused = await failure { [batch] in _ = try await scene.scoped(id).append(batch, key: key) }
            #expect(refused?.code == (isAllowed ? nil : .accessDenied), "case \(number)")
        }
        #expect(scene.trail.entries.contains { $0.act == .assign && $0.outcome == .allowed && $0.principalID == "group" })
    }

    @Test("Moving and naming an account manager are for the group, to the byte, and are on record")
    func moving() async throws {
        let scene = ScopedScene([ScopedScene.head("north", "south"), ScopedScene.seller("north")])
        let stored = Customer(customerID: "n", accountManager: "kim", division: "north")
        try scene.add(stored)
        func changed(_ change: (inout Customer) -> Void) -> [CustomerUpdate] {
            var customer = stored
            change(&customer)
            return update(customer)
        }
        for (id, change) in [
            ("head", changed { $0.customerDivision = "south" }), ("head", changed { $0.customerDivision = nil }),
            ("head", changed { $0.accountManager = "lee" }), ("kim", changed { $0.accountManager = nil }),
        ] {
            #expect(await failure { _ = try await scene.scoped(id).update(change) }?.code == .accessDenied)
        }
        #expect(scene.trail.entries.map(\.act) == [.move, .move, .assign, .assign])
        _ = try await scene.scoped("kim").update(changed { $0.isTargetCustomer = true })
        _ = try await scene.scoped("group").update(changed { $0.customerDivision = "south" })
        let move = try #require(scene.trail.entries.last)
        #expect(move.act == .move && move.divisionBefore == "north" && move.divisionAfter == "south" && move.customerIDs == ["n"])
        #expect(try await scene.customers("kim").isEmpty)
        #expect(try await scene.customers("head").count == 1)
        // One letter in two spellings is two people.
        try scene.add(Customer(customerID: "z", accountManager: "Zo\u{E9}", division: "north"))
        let spelling = update(Customer(customerID: "z", accountManager: "Zoe\u{301}", division: "north"))
        #expect(await failure { _ = try await scene.scoped("head").update(spelling) }?.code == .accessDenied)
    }

    @Test("What is hidden keeps its stored value, and an update that says anything there is refused")
    func writingThroughMask() async throws {
        let scene = ScopedScene([ScopedScene.administrator("north")])
        let attributes: [String: AttributeValue] = ["name": .text("Ann"), "industry": .text("tea")]
        try scene.add(Customer(customerID: "n", division: "north", attributes: attributes))
        let desk = scene.scoped("desk")
        var seen = try #require(try await scene.customers("desk").first)
        #expect(seen.customerAttributes == ["industry": .text("tea")])
        seen.isTargetCustomer = true
        seen.customerAttributes["industry"] = .text("coffee")
        _ = try await desk.update(update(seen))
        let stored = try #require(try await scene.store.snapshot().allCustomers().first)
        #expect(stored.isTargetCustomer && stored.customerAttributes == ["name": .text("Ann"), "industry": .text("coffee")])
        #expect(scene.trail.entries.last?.outcome == .masked)
        seen.customerAttributes["name"] = .text("Bob")
        #expect(await failure { _ = try await desk.update(update(seen)) }?.code == .accessDenied)
        #expect(scene.trail.entries.last?.reason == .hiddenField)
        seen.customerAttributes = [:]
        _ = try await desk.update(update(seen))
        #expect(try await scene.store.snapshot().allCustomers().first?.customerAttributes == ["name": .text("Ann")])
        let new = Customer(customerID: "new", division: "north", attributes: ["name": .text("Bob")])
        #expect(await failure { _ = try await desk.update(update(new)) }?.code == .accessDenied, "nor for a new customer")
    }

    @Test("Facts with hidden fields are not written by one who could not read them")
    func factsThroughMask() async throws {
        var scene = ScopedScene([Principal(id: "clerk", role: PrincipalRole(rawValue: "clerk"))])
        scene.policy = ClosureAccessPolicy(
            grant: { $0.role.rawValue == "clerk" ? AccessGrant(rights: [.read, .write]) : .none },
            customer: { _, _ in CustomerAccess([.read, .append], mask: .everything) })
        try scene.add(Customer(customerID: "n"))
        func batch(_ outcome: String?) -> RecordBatch {
            var batch = RecordBatch()
            batch.contacts = [Contact(customerID: "n", day: CalendarDay(daysSince1970: 1), outcome: outcome)]
            return batch
        }
        let clerk = scene.scoped("clerk")
        #expect(await failure { _ = try await clerk.append(batch("agreed"), key: IdempotencyKey("k")) }?.code == .accessDenied)
        #expect(try await !clerk.append(batch(nil), key: IdempotencyKey("k")).isRepeat)
    }

    @Test("Under a policy that goes by another field, nobody writes a customer out of its own reach")
    func outOfReach() async throws {
        var scene = ScopedScene([Principal(id: "clerk", role: PrincipalRole(rawValue: "clerk"))])
        scene.policy = ClosureAccessPolicy(
            grant: { _ in AccessGrant(rights: [.read, .write]) },
            customer: { customer, _ in customer.customerKind == .company ? .full : .none })
        try scene.add(Customer(customerID: "n", kind: .company))
        let clerk = scene.scoped("clerk")
        #expect(await failure { _ = try await clerk.update(update(Customer(customerID: "n", kind: .person))) }?.code == .accessDenied)
        _ = try await clerk.update(update(Customer(customerID: "n", kind: .company, isTarget: true)))
    }

    @Test("Erasing is for the group and the division's administrator, removing by age for the group")
    func forgetting() async throws {
        let scene = ScopedScene([ScopedScene.head("north"), ScopedScene.administrator("north"), ScopedScene.seller("north")])
        try scene.add(Customer(customerID: "n", accountManager: "kim", division: "north"), Customer(customerID: "s", division: "south"))
        try scene.add(ScopedScene.sales("n", "s"))
        for (id, customer) in [("head", "n"), ("kim", "n"), ("desk", "s"), ("desk", "nobody")] {
            #expect(await failure { _ = try await scene.scoped(id).erase(CustomerID(customer)) }?.code == .accessDenied)
        }
        #expect(scene.trail.entries.map(\.reason) == [.noRight, .noRight, .notVisible, .notVisible])
        for id in ["head", "kim", "desk"] {
            #expect(await failure { _ = try await scene.scoped(id).removeFacts(before: .max) }?.code == .accessDenied)
        }
        _ = try await scene.scoped("desk").erase("n")
        #expect(scene.trail.entries.last?.customerIDs == ["n"], "who was erased stays on record")
        #expect(try await scene.customers("head").isEmpty)
        #expect(try await scene.scoped("head").snapshot().facts().isEmpty, "the facts are nobody's, so no division's")
        #expect(try await scene.scoped("group").snapshot().facts().purchases.count == 2)
        _ = try await scene.scoped("group").removeFacts(before: .max)
        #expect(try await scene.scoped("group").snapshot().facts().isEmpty)
    }

    @Test("An update is stored only at the version that was judged: one who is moved away meanwhile is not written")
    func movedMeanwhile() async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        try scene.add(Customer(customerID: "n", division: "north"))
        let target = Customer(customerID: "n", isTarget: true, division: "north")
        let interrupted = InterruptedStore(scene.store) { try scene.add(Customer(customerID: "n", division: "south")) }
        let head = scene.scoped("head", around: interrupted)
        let refused = await failure { _ = try await head.update(update(target)) }
        #expect(refused?.code == .accessDenied, "the second attempt finds it gone, and its id in use")
        #expect(try await scene.store.snapshot().allCustomers().map(\.customerDivision) == ["south"])
        #expect(scene.trail.entries.map(\.outcome) == [.allowed, .failed, .denied])
    }

    @Test("Random updates are stored exactly when the rules allow them", arguments: 1...300 as ClosedRange<UInt64>)
    func oracle(seed: UInt64) async throws {
        var draw = ScopedDraw(seed: seed)
        let principal = draw.principal()
        let scene = ScopedScene([principal])
        let customers = ScopedDraw.ids.filter { _ in draw.one([true, true, false]) }.map { draw.customer($0) }
        _ = try scene.store.update(customers.map { CustomerUpdate($0, expecting: .absent) })
        let facts = draw.facts(count: 2)
        try scene.add(facts)
        for _ in 0..<8 {
            let known = try await scene.store.snapshot().allCustomers()
            var customer = draw.customer(draw.one(ScopedDraw.ids))
            // Mostly a small change of what is there, since what is drawn anew is nearly always refused.
            if let stored = known.first(where: { $0.customerID == customer.customerID }), draw.one([true, true, false]) {
                let drawn = customer
                customer = stored
                switch draw.one([0, 1, 2, 3]) {
                case 0: customer.isTargetCustomer.toggle()
                case 1: customer.parentCustomerID = drawn.parentCustomerID
                case 2: customer.customerAttributes = drawn.customerAttributes
                default: break
                }
            }
            let rules = WritingOracle(before: known, facts: facts, principal: principal)
            let expected = rules.state(after: customer)
            let refused = await failure { _ = try await scene.scoped(principal.id).update(update(customer)) }
            let note: Comment = "seed \(seed), \(principal), \(customer), of \(known)"
            #expect(refused?.code == (expected == nil ? .accessDenied : nil), note)
            #expect(try await scene.store.snapshot().allCustomers() == (expected ?? known), note)
        }
    }
}
