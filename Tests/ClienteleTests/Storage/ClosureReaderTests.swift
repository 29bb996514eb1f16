import Clientele
import ClienteleTestKit
import Testing

@Suite("A reader made of closures keeps the rules for reading a store")
struct ClosureReaderTests {
    private static func versioned(_ customers: [Customer]) -> [VersionedCustomer] {
        customers.map { VersionedCustomer(customer: $0, version: StoreRevision(1)) }
    }

    @Test("Closures that give everything, unsorted, break no rule")
    func everything() async {
        let contract = CustomerReaderContract { sample in
            ClosureReader { ClosureSnapshot(customers: { _ in Self.versioned(sample.customers) }, facts: { _, _ in sample.facts }) }
        }
        #expect(await contract.violations() == [])
    }

    @Test("Closures that forget a kind are found out")
    func missingKind() async {
        let contract = CustomerReaderContract { sample in
            ClosureReader {
                ClosureSnapshot(
                    customers: { _ in Self.versioned(sample.customers) },
                    facts: { kind, _ in kind == .lead ? RecordBatch() : sample.facts })
            }
        }
        #expect(await contract.violations().map(\.rule) == [.everyRecord])
    }

    @Test("What a closure throws, the reading throws")
    func throwing() async throws {
        struct Broken: Error {}
        let snapshot = ClosureSnapshot(customers: { _ in [] }, facts: { _, _ in throw Broken() })
        await #expect(throws: Broken.self) { try await snapshot.base() }
        await #expect(throws: Broken.self) { try await ClosureReader { throw Broken() }.snapshot() }
    }
}
