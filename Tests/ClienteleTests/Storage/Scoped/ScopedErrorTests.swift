import Clientele
import Testing

@Suite("What a scoped store throws tells nothing of records that may not be seen")
struct ScopedErrorTests {
    @Test("To expect a version of a customer who may not be seen ends like expecting one of nobody")
    func versions() async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        let revision = try scene.add(Customer(customerID: "s", division: "south"))
        func error(_ id: CustomerID) async -> ClienteleError? {
            let update = CustomerUpdate(Customer(customerID: id, division: "north"), expecting: .version(revision))
            return await failure { _ = try await scene.scoped("head").update([update]) }
        }
        let (unseen, nobody) = (await error("s"), await error("x"))
        #expect(unseen?.code == .versionConflict)
        #expect(unseen?.message == nobody?.message.replacing("'x'", with: "'s'") && unseen?.remedy == nobody?.remedy)
        #expect(scene.trail.entries.map(\.reason) == [.notVisible, .notVisible])
    }

    @Test("That an id cannot be taken sounds like any other refusal")
    func takenID() async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        try scene.add(Customer(customerID: "s", division: "south"))
        func error(_ customer: Customer) async -> ClienteleError? {
            await failure { _ = try await scene.scoped("head").update([CustomerUpdate(customer, expecting: .absent)]) }
        }
        let taken = await error(Customer(customerID: "s", division: "north"))
        let elsewhere = await error(Customer(customerID: "x", division: "south"))
        #expect(taken?.code == .accessDenied && taken?.message == elsewhere?.message.replacing("'x'", with: "'s'"))
    }

    @Test("What the wrapped store says is withheld from all but those who see everything", arguments: ["head", "group"])
    func withheld(id: String) async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        let north = Customer(customerID: "n", division: "north")
        let failures: [(any Error, ClienteleError.Code)] = [
            (CarelessStore.Chatter(), .storeFailed),
            (ClienteleError(.idempotencyConflict, "used for facts of s-secret", remedy: "see s-secret"), .idempotencyConflict),
            (ClienteleError(.storeDamaged, "the row of s-secret", at: nil, remedy: "see s-secret"), .storeDamaged),
            (ClienteleError(.versionConflict, "the row of s-secret", at: nil, remedy: "see s-secret"), .versionConflict),
        ]
        for (error, code) in failures {
            let careless = CarelessStore(customers: [north], facts: RecordBatch(), error: error)
            let scoped = scene.scoped(id, around: careless)
            let acts: [() async throws -> Void] = [
                { _ = try await scoped.append(ScopedScene.sales("n"), key: IdempotencyKey("k")) },
                { _ = try await scoped.update([CustomerUpdate(north, expecting: .version(StoreRevision(1)))]) },
                { _ = try await scoped.update([CustomerUpdate(north, expecting: .anything)]) },
            ]
            for act in acts {
                do {
                    try await act()
                    Issue.record("nothing was thrown")
                } catch {
                    #expect("\(error)".contains("s-secret") == (id == "group"))
                    #expect(id == "group" || (error as? ClienteleError)?.code == code)
                }
            }
            #expect(scene.trail.entries.last?.outcome == .failed)
        }
    }

    @Test("What is wrong with the writer's own records is said in full")
    func ownFaults() async throws {
        let scene = ScopedScene([ScopedScene.head("north")])
        try scene.add(Customer(customerID: "n", division: "north"))
        let twice = [CustomerUpdate(Customer(customerID: "n", division: "north"), expecting: .anything)]
        let error = await failure { _ = try await scene.scoped("head").update(twice + twice) }
        #expect(error?.code == .invalidArgument && error?.message.contains("'n'") == true)
        let batch = ScopedScene.sales("")
        #expect(await failure { _ = try await scene.scoped("head").append(batch, key: IdempotencyKey("k")) }?.code == .invalidRecord)
    }
}
