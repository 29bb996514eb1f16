#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A store as one principal may use it: around any other store, with what the policy does not allow left out or refused.
///
/// To its principal a record that may not be seen does not exist: no reading, count, batch or error tells of it. Every act asks the
/// ``PrincipalDirectory`` anew, and so does every batch of a reading, also of a snapshot that was taken before. Every act is taken down in
/// the ``AuditTrail`` before data is handed out or written; when that fails, the act is refused.
///
/// The app keeps the wrapped store to itself: who holds it needs no rights. <doc:WhoMaySeeWhat> tells what each role may do.
///
/// ```swift
/// let store = MemoryStore()
/// let sale = Purchase(customerID: "C-7", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))
/// _ = try store.append(RecordBatch(purchases: [sale]), key: IdempotencyKey("till-1"))
/// _ = try store.update([CustomerUpdate(Customer(customerID: "C-7", division: "north"), expecting: .absent)])
/// let directory = MemoryPrincipalDirectory([
///     Principal(id: "lee", role: .divisionHead, divisions: ["north"]),
///     Principal(id: "ann", role: .divisionHead, divisions: ["south"]),
/// ])
/// let trail = MemoryAuditTrail()
/// let north = ScopedStore(store, for: "lee", directory: directory, trail: trail) { Date() }
/// let south = ScopedStore(store, for: "ann", directory: directory, trail: trail) { Date() }
/// print(try await north.snapshot().facts().count, try await south.snapshot().facts().count)  // 1 0
/// ```
public struct ScopedStore<Wrapped: CustomerStore>: CustomerStore {
    let wrapped: Wrapped
    let gate: AccessGate

    /// Makes a store for one principal.
    ///
    /// - Parameters:
    ///   - wrapped: The store with all records.
    ///   - principalID: Who is going to use it; the directory need not know the id yet.
    ///   - policy: Who may do what.
    ///   - directory: Knows what the principal is at each moment.
    ///   - trail: Takes down what is done.
    ///   - now: The clock for the trail.
    public init(
        _ wrapped: Wrapped, for principalID: String, policy: any AccessPolicy = DivisionAccessPolicy(),
        directory: any PrincipalDirectory, trail: any AuditTrail, now: @escaping @Sendable () -> Date
    ) {
        self.wrapped = wrapped
        gate = AccessGate(principalID: principalID, policy: policy, directory: directory, trail: trail, now: now)
    }

    /// The present state, as far as the principal may see it.
    ///
    /// What may be seen is worked out here, once: later changes of customers do not matter to the snapshot, later changes of the
    /// principal's own rights end it.
    ///
    /// - Returns: The state.
    /// - Throws: ``ClienteleError/Code/accessDenied`` when the principal may not read at all; ``ClienteleError/Code/auditFailed`` when that
    ///   could not be taken down; what the directory throws; ``ClienteleError`` when the store cannot be read.
    /// - Complexity: One reading of all customers, and none for a principal who may do everything.
    public func snapshot() async throws -> ScopedSnapshot<Wrapped.Snapshot> {
        let (principal, grant) = try await gate.enter(.snapshot, needing: .read)
        do {
            let snapshot = try await wrapped.snapshot()
            let table = try await snapshot.accessTable(grant: grant, policy: gate.policy, principal: principal)
            return ScopedSnapshot(wrapped: snapshot, gate: gate, principal: principal, table: table)
        } catch {
            throw grant.seesEverything ? error : ClienteleError.withheld(error)
        }
    }

    /// Asks whether the principal may keep the store running, such as compact it, and takes that down.
    ///
    /// What is then done is up to the app, by the wrapped store.
    ///
    /// - Throws: ``ClienteleError/Code/accessDenied`` when the principal may not; ``ClienteleError/Code/auditFailed``; what the directory
    ///   throws.
    public func requireMaintenance() async throws {
        let (principal, _) = try await gate.enter(.maintain, needing: .maintain)
        try await gate.record([AuditEntry(.maintain, .allowed)], as: principal)
    }
}

extension CustomerSnapshot {
    /// The access of a principal to each customer.
    func accessTable(grant: AccessGrant, policy: some AccessPolicy, principal: Principal) async throws -> AccessTable {
        guard grant.everyone != .full else { return AccessTable(grant: grant) }
        var customers: [Customer] = []
        for try await batch in self.customers(.all) { customers += batch.lazy.map(\.customer) }
        return AccessTable(grant: grant, policy: policy, principal: principal, customers: customers)
    }
}
