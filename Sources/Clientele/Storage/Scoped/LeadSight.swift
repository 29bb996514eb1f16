/// Which leads a principal may see: all versions of a lead as the one that stands, so that a lead that has come to another division takes
/// what was known of it before along.
struct LeadSight {
    private var accesses: [ExactText: CustomerAccess] = [:]
    /// The customers of leads that may be seen.
    private(set) var customers: Set<CustomerID> = []

    /// Asks about every lead of a snapshot, whose order puts the version that stands last.
    ///
    /// - Complexity: One reading of all leads.
    init(in snapshot: some CustomerSnapshot, table: AccessTable, policy: some AccessPolicy, principal: Principal) async throws {
        for try await leads in snapshot.records(Lead.self, .all) {
            for (lead, access) in zip(leads, table.accesses(to: leads, policy: policy, principal: principal)) {
                accesses[ExactText(lead.leadID)] = access
                if let customer = lead.leadCustomerID, access.allows(.read) { customers.insert(customer) }
            }
        }
    }

    func access(to lead: Lead) -> CustomerAccess { accesses[ExactText(lead.leadID)] ?? .none }
}
