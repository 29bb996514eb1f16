/// One reading of one kind of rows through a scoped snapshot.
///
/// A class since it is the state behind a closure; it never leaves the reading that made it.
final class ScopedReading<Wrapped: CustomerSnapshot, Row: Sendable> {
    private let kind: RecordKind
    private let selection: RecordSelection
    private let snapshot: ScopedSnapshot<Wrapped>
    private let read: (RecordSelection) -> RecordBatches<Row>
    private let customerID: (Row) -> CustomerID?
    private let accesses: ([Row], LeadSight?) -> [CustomerAccess]
    private let mask: ([Row], [CustomerAccess]) -> [Row]

    private var leads: LeadSight?
    private var source: RecordBatches<Row>.Iterator?
    private var waiting: [Row] = []
    private var waitingAccesses: [CustomerAccess] = []
    /// How many of those waiting were handed out.
    private var start = 0
    private var isAtEnd = false
    private var hasRecorded = false

    /// How many rows are handed out at a time.
    private static var size: Int { 4_096 }
    /// Up to how many customers are named to the wrapped store; with more, its rows are left out here.
    private static var namedCustomers: Int { 1_000 }

    init(
        kind: RecordKind, selection: RecordSelection, snapshot: ScopedSnapshot<Wrapped>,
        read: @escaping (RecordSelection) -> RecordBatches<Row>, customerID: @escaping (Row) -> CustomerID?,
        accesses: @escaping ([Row], LeadSight?) -> [CustomerAccess], mask: @escaping ([Row], [CustomerAccess]) -> [Row]
    ) {
        self.kind = kind
        self.selection = selection
        self.snapshot = snapshot
        self.read = read
        self.customerID = customerID
        self.accesses = accesses
        self.mask = mask
    }

    func next() async throws -> [Row]? {
        if source == nil { try await begin() }
        while !isAtEnd, waiting.count - start < Self.size { try await fetch() }
        // Right before rows are handed out: whoever lost the rights while they were fetched gets none.
        try await requireUnchanged()
        let end = min(start + Self.size, waiting.count)
        let rows = Array(waiting[start..<end])
        let rowAccesses = Array(waitingAccesses[start..<end])
        try await record(rows, rowAccesses)
        // Only now: after a failure the same rows are due.
        start = end
        return rows.isEmpty ? nil : mask(rows, rowAccesses)
    }

    private func begin() async throws {
        try await requireUnchanged()
        if kind == .lead { leads = try await withholding { try await snapshot.leadSight() } }
        let hidden = hiddenCustomers
        if !hidden.isEmpty {
            let entry = AuditEntry(.read, kind: kind, customers: hidden, .denied, reason: .notVisible)
            try await snapshot.gate.record([entry], as: snapshot.principal)
            hasRecorded = true
        }
        source = read(narrowed()).makeAsyncIterator()
    }

    private func requireUnchanged() async throws {
        try await snapshot.gate.requireUnchanged(snapshot.principal, for: .read, kind: kind)
    }

    /// The selected customers who may not be seen; for leads, and have none that may.
    private var hiddenCustomers: Set<CustomerID> {
        guard let wanted = selection.customers, !snapshot.table.grant.everyone.allows(.read) else { return [] }
        let hidden = wanted.filter { !snapshot.table.shows($0) }
        return leads.map { hidden.subtracting($0.customers) } ?? hidden
    }

    /// What the wrapped store is asked for: no more than has to be looked at.
    private func narrowed() -> RecordSelection {
        // Leads may be seen for their own sake, and campaigns have no customer.
        guard kind != .lead, kind != .campaign, let shown = snapshot.table.shownCustomers else { return selection }
        let wanted = selection.customers.map { $0.intersection(shown) } ?? shown
        guard selection.customers != nil || wanted.count <= Self.namedCustomers else { return selection }
        return RecordSelection(days: selection.days, customers: wanted)
    }

    private func fetch() async throws {
        guard let batch = try await withholding({ try await source?.next() }) else {
            isAtEnd = true
            return
        }
        waiting.removeFirst(start)
        waitingAccesses.removeFirst(start)
        start = 0
        // Also where the store was asked for these customers alone: nothing rests on its selecting well.
        let rowAccesses = accesses(batch, leads)
        for (row, access) in zip(batch, rowAccesses) where access.allows(.read) {
            waiting.append(row)
            waitingAccesses.append(access)
        }
    }

    private func withholding<Answer>(_ fetch: () async throws -> Answer) async throws -> Answer {
        do {
            return try await fetch()
        } catch {
            throw snapshot.table.grant.seesEverything ? error : ClienteleError.withheld(error)
        }
    }

    /// Takes down what is about to be handed out, and once that there was nothing.
    private func record(_ rows: [Row], _ rowAccesses: [CustomerAccess]) async throws {
        guard snapshot.recordsReadings, !rows.isEmpty || !hasRecorded else { return }
        hasRecorded = true
        let isMasked = rowAccesses.contains { $0.mask != .nothing }
        let entry = AuditEntry(.read, kind: kind, customers: customers(of: rows), records: rows.count, isMasked ? .masked : .allowed)
        try await snapshot.gate.record([entry], as: snapshot.principal)
    }

    private func customers(of rows: [Row]) -> Set<CustomerID> {
        var customers: Set<CustomerID> = []
        var last: CustomerID?
        for row in rows {
            guard let id = customerID(row), id != last else { continue }
            customers.insert(id)
            last = id
        }
        return customers
    }
}
