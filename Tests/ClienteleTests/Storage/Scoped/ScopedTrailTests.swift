import Clientele
import Foundation
import Testing

@Suite("What is done with a scoped store is on record before it is done, and ends with the rights")
struct ScopedTrailTests {
    private func scene() throws -> ScopedScene {
        let scene = ScopedScene([ScopedScene.head("north"), ScopedScene.administrator("north"), ScopedScene.seller("north")])
        try scene.add(
            Customer(customerID: "n", accountManager: "kim", division: "north", attributes: ["name": .text("Ann Secret")]),
            Customer(customerID: "s", division: "south"))
        try scene.add(ScopedScene.sales("n", "n", "s"))
        return scene
    }

    @Test("A reading says who, when, which kind, whose records, how many, and whether anything was hidden")
    func readings() async throws {
        let scene = try scene()
        _ = try await scene.customers("desk")
        _ = try await scene.scoped("head").snapshot().facts(RecordSelection(customers: ["n", "s", "nobody"])).purchases
        let entries = scene.trail.entries
        let first = try #require(entries.first)
        #expect(first.principalID == "desk" && first.role == .divisionAdministrator && first.time == Date(timeIntervalSince1970: 1_000))
        #expect(first.act == .read && first.kind == .customer && first.customerIDs == ["n"] && first.outcome == .masked)
        let purchases = entries.filter { $0.kind == .purchase }
        #expect(purchases.map(\.outcome) == [.denied, .allowed])
        #expect(purchases.map(\.customerIDs) == [["nobody", "s"], ["n"]])
        #expect(purchases.map(\.recordCount) == [0, 2] && purchases.map(\.reason) == [.notVisible, nil])
    }

    @Test("A reading that gives nothing is on record too, and one of many customers counts them without naming them")
    func emptyAndLarge() async throws {
        let scene = try scene()
        for try await _ in try await scene.scoped("head").snapshot().records(Survey.self, .all) {}
        #expect(scene.trail.entries.map(\.recordCount) == [0] && scene.trail.entries.map(\.kind) == [.survey])
        let many = (0..<101).map { Customer(customerID: CustomerID("C-\($0)"), division: "north") }
        _ = try scene.store.update(many.map { CustomerUpdate($0, expecting: .absent) })
        _ = try await scene.customers("head")
        #expect(scene.trail.entries.last?.customerIDs == [] && scene.trail.entries.last?.customerCount == 102)
    }

    @Test("No entry holds an attribute, and none names the id in the place of an erased person")
    func entriesAreSparse() async throws {
        let scene = try scene()
        _ = try await scene.customers("group")
        _ = try await scene.scoped("group").snapshot().export(customer: "n")
        _ = try await scene.scoped("group").erase("n")
        _ = try await scene.scoped("group").snapshot().facts()
        let text = try RecordKindsSample.json(scene.trail.entries)
        #expect(!text.contains("Secret") && !text.contains("anonymous-"))
        #expect(text.contains(#""act":"erase""#) && text.contains(#""customerIDs":["n"]"#) && text.contains(#""reason":null"#))
        #expect(scene.trail.entries.last { $0.kind == .purchase }?.customerCount == 2)
        let decoded = try JSONDecoder().decode([AuditEntry].self, from: JSONEncoder().encode(scene.trail.entries))
        #expect(decoded == scene.trail.entries)
    }

    @Test("What the trail cannot take down is neither handed out nor done")
    func failingTrail() async throws {
        let scene = try scene()
        let head = scene.scoped("head", trail: FailingTrail())
        let group = scene.scoped("group", trail: FailingTrail())
        let snapshot = try await head.snapshot()
        let before = scene.store.snapshot().revision
        let target = [
            CustomerUpdate(Customer(customerID: "n", isTarget: true, accountManager: "kim", division: "north"), expecting: .anything)
        ]
        let acts: [() async throws -> Void] = [
            { _ = try await snapshot.allCustomers() }, { _ = try await snapshot.facts() },
            { for try await _ in snapshot.records(Survey.self, .all) {} }, { _ = try await snapshot.export(customer: "n") },
            { _ = try await snapshot.summaries() }, { _ = try await head.append(ScopedScene.sales("n"), key: IdempotencyKey("k")) },
            { _ = try await head.update(target) }, { _ = try await group.erase("n") }, { _ = try await group.removeFacts(before: .max) },
            { _ = try await head.erase("s") }, { _ = try await head.append(ScopedScene.sales("s"), key: IdempotencyKey("k")) },
        ]
        for (number, act) in acts.enumerated() { #expect(await failure(of: act)?.code == .auditFailed, "act \(number)") }
        #expect(scene.store.snapshot().revision == before)
    }

    @Test("A batch that the trail could not take down is due again, not lost")
    func retriedBatch() async throws {
        let scene = try scene()
        final class Once: AuditTrail {
            let inner = FailingTrail(after: 0)
            let trail = MemoryAuditTrail()
            func record(_ entries: [AuditEntry]) throws {
                trail.record(entries)
                if trail.entries.count == 1 { throw FailingTrail.Full() }
            }
        }
        let snapshot = try await scene.scoped("head", trail: Once()).snapshot()
        var reading = snapshot.records(Purchase.self, .all).makeAsyncIterator()
        #expect(await failure { _ = try await reading.next() }?.code == .auditFailed)
        #expect(try await reading.next()?.count == 2)
    }

    @Test("Whoever leaves gets nothing from the next batch on, also of a reading that is under way")
    func leaving() async throws {
        let scene = try scene()
        let many = (0..<5_000).map { _ in ScopedScene.sale("n") }
        try scene.add(RecordBatch(purchases: many))
        let scoped = scene.scoped("head")
        let snapshot = try await scoped.snapshot()
        var reading = snapshot.records(Purchase.self, .all).makeAsyncIterator()
        #expect(try await reading.next()?.count == 4_096)
        scene.directory.remove("head")
        #expect(await failure { _ = try await reading.next() }?.code == .accessDenied)
        #expect(await failure { _ = try await snapshot.allCustomers() }?.code == .accessDenied)
        #expect(await failure { _ = try await snapshot.export(customer: "n") }?.code == .accessDenied)
        #expect(
            await failure { for try await _ in snapshot.records(Survey.self, .all) {} }?.code == .accessDenied,
            "not even that there is nothing")
        #expect(await failure { _ = try await scoped.append(ScopedScene.sales("n"), key: IdempotencyKey("k")) }?.code == .accessDenied)
        #expect(scene.trail.entries.suffix(5).allSatisfy { $0.outcome == .denied && $0.reason == .unknownPrincipal && $0.role == nil })
    }

    @Test("Whoever moves, or gets another role, reads no further from an old snapshot, even when the new rights are wider")
    func changing() async throws {
        let scene = try scene()
        for changed in [ScopedScene.head("south"), ScopedScene.head("north", "south"), Principal(id: "head", role: .groupManagement)] {
            scene.directory.set(ScopedScene.head("north"))
            let snapshot = try await scene.scoped("head").snapshot()
            scene.directory.set(changed)
            #expect(await failure { _ = try await snapshot.allCustomers() }?.code == .accessDenied)
            #expect(scene.trail.entries.last?.reason == .rightsChanged)
        }
    }

    @Test("A directory that fails, or answers with somebody else, lets nobody in")
    func badDirectory() async throws {
        struct Down: Error {}
        struct Directory: PrincipalDirectory {
            let answer: @Sendable () throws -> Principal?
            func principal(withID id: String) throws -> Principal? { try answer() }
        }
        let scene = try scene()
        func scoped(_ answer: @escaping @Sendable () throws -> Principal?) -> ScopedStore<MemoryStore> {
            ScopedStore(scene.store, for: "head", directory: Directory(answer: answer), trail: scene.trail) { .distantPast }
        }
        await #expect(throws: Down.self) { try await scoped { throw Down() }.snapshot() }
        #expect(scene.trail.entries.last?.reason == .directoryFailed)
        #expect(await failure { _ = try await scoped { ScopedScene.group }.snapshot() }?.code == .accessDenied)
    }

    @Test("Handing over all that is held on a person is an act of its own, for group and head")
    func export() async throws {
        let scene = try scene()
        let export = try await scene.scoped("head").snapshot().export(customer: "n")
        #expect(export.customer?.customerAttributes.count == 1 && export.facts.purchases.count == 2)
        #expect(scene.trail.entries.map(\.act) == [.export] && scene.trail.entries.first?.recordCount == 3)
        for (id, customer) in [("kim", "n"), ("desk", "n"), ("head", "s"), ("head", "nobody")] {
            let snapshot = try await scene.scoped(id).snapshot()
            #expect(await failure { _ = try await snapshot.export(customer: CustomerID(customer)) }?.code == .accessDenied)
        }
        #expect(scene.trail.entries.suffix(4).map(\.reason) == [.noRight, .noRight, .notVisible, .notVisible])
        // By way of the protocol it is no more than reading, and as much is seen.
        func byReading(_ snapshot: some CustomerSnapshot) async throws -> CustomerExport { try await snapshot.export(customer: "n") }
        #expect(try await byReading(scene.scoped("desk").snapshot()).customer?.customerAttributes == [:])
    }
}
