import Clientele
import Foundation

/// A store with its directory and trail, and a scoped store for whoever is asked for.
struct ScopedScene {
    let store = MemoryStore()
    let directory = MemoryPrincipalDirectory()
    let trail = MemoryAuditTrail()
    var policy: any AccessPolicy = DivisionAccessPolicy(openAttributes: ["industry"])

    static let group = Principal(id: "group", role: .groupManagement)

    init(_ principals: [Principal] = []) {
        for principal in principals + [ScopedScene.group] { directory.set(principal) }
    }

    static func head(_ divisions: String...) -> Principal { Principal(id: "head", role: .divisionHead, divisions: divisions) }
    static func seller(_ divisions: String...) -> Principal { Principal(id: "kim", role: .salesperson, divisions: divisions) }
    static func administrator(_ divisions: String...) -> Principal {
        Principal(id: "desk", role: .divisionAdministrator, divisions: divisions)
    }

    func scoped(_ id: String, trail other: (any AuditTrail)? = nil) -> ScopedStore<MemoryStore> { scoped(id, around: store, trail: other) }

    func scoped<Store: CustomerStore>(_ id: String, around store: Store, trail other: (any AuditTrail)? = nil) -> ScopedStore<Store> {
        ScopedStore(store, for: id, policy: policy, directory: directory, trail: other ?? trail) { Date(timeIntervalSince1970: 1_000) }
    }

    /// Writes customers past all rights.
    @discardableResult
    func add(_ customers: Customer...) throws -> StoreRevision {
        try store.update(customers.map { CustomerUpdate($0, expecting: .anything) }).revision
    }

    /// Appends facts past all rights.
    func add(_ batch: RecordBatch) throws {
        _ = try store.append(batch, key: IdempotencyKey("\(store.snapshot().revision.number)"))
    }

    func customers(_ id: String, _ selection: RecordSelection = .all) async throws -> [Customer] {
        try await scoped(id).snapshot().allCustomers(selection)
    }

    static func sale(_ customer: CustomerID, _ amount: Int64 = 1, day: Int32 = 5) -> Purchase {
        Purchase(customerID: customer, day: CalendarDay(daysSince1970: day), amount: Money(minorUnits: amount, currency: .eur))
    }

    static func sales(_ customers: CustomerID...) -> RecordBatch { RecordBatch(purchases: customers.map { sale($0) }) }
}

extension CustomerSnapshot {
    func allCustomers(_ selection: RecordSelection = .all) async throws -> [Customer] {
        var customers: [Customer] = []
        for try await batch in self.customers(selection) { customers += batch.map(\.customer) }
        return customers
    }
}

/// The error that an act ends with, or `nil`.
func failure(of act: () async throws -> Void) async -> ClienteleError? {
    do {
        try await act()
        return nil
    } catch {
        return error as? ClienteleError
    }
}

/// A trail that fails from some entry on.
final class FailingTrail: AuditTrail {
    struct Full: Error {}
    private let left: Guarded<Int>

    init(after count: Int = 0) {
        left = Guarded(count)
    }

    func record(_ entries: [AuditEntry]) throws {
        try left.withLock { left in
            guard left > 0 else { throw Full() }
            left -= 1
        }
    }
}
