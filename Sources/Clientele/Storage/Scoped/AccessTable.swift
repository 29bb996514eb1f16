/// The access of one principal to each customer of one state of a store.
///
/// Worked out once; from then on an access is one look-up, and no policy is asked.
struct AccessTable: Sendable {
    let grant: AccessGrant
    /// What is more than the grant gives to everyone.
    private var accesses: [CustomerID: CustomerAccess] = [:]

    /// The access that the grant alone gives.
    init(grant: AccessGrant) {
        self.grant = grant
    }

    /// Asks a policy about customers.
    ///
    /// A branch whose account is not among the customers has nobody above it.
    ///
    /// - Complexity: O(*c*), whatever the depth of the hierarchy.
    init(grant: AccessGrant, policy: some AccessPolicy, principal: Principal, customers: some Sequence<Customer>) {
        self.grant = grant
        guard grant.everyone != .full else { return }
        var direct: [CustomerID: CustomerAccess] = [:]
        var branches: [CustomerID: Customer] = [:]
        for customer in customers {
            let access = policy.access(to: customer, for: principal)
            if access.rights != [] { direct[customer.customerID] = access }
            if customer.parentCustomerID != nil { branches[customer.customerID] = customer }
        }
        accesses = direct
        var above = AccountsAbove(direct: direct, parents: branches.compactMapValues(\.parentCustomerID))
        for (id, branch) in branches {
            let accounts = above.access(above: id)
            guard accounts.rights != [] else { continue }
            let inherited = policy.access(toBranch: branch, below: accounts, for: principal)
            if inherited.rights != [] { accesses[id] = (direct[id] ?? .none).union(inherited) }
        }
        if grant.everyone != .none { accesses = accesses.mapValues(grant.everyone.union) }
    }

    /// What may be done with a customer; for one who is not known, and for records of nobody, what may be done with everyone.
    func access(to id: CustomerID?) -> CustomerAccess { id.flatMap { accesses[$0] } ?? grant.everyone }

    /// Whether a customer may be seen.
    func shows(_ id: CustomerID?) -> Bool { access(to: id).allows(.read) }

    /// The customers that may be seen, where these are not all.
    var shownCustomers: Set<CustomerID>? {
        grant.everyone.allows(.read) ? nil : Set(accesses.lazy.filter { $0.value.allows(.read) }.map(\.key))
    }

    /// The access to each of some rows; rows of one customer come together.
    func accesses<Row>(to rows: [Row], customer: (Row) -> CustomerID?) -> [CustomerAccess] {
        var lastID: CustomerID?
        var last = grant.everyone
        return rows.map { row in
            let id = customer(row)
            if id != lastID {
                lastID = id
                last = access(to: id)
            }
            return last
        }
    }

    /// The access to each of some leads: that to the customer, and what the policy says of the lead itself.
    func accesses(to leads: [Lead], policy: some AccessPolicy, principal: Principal) -> [CustomerAccess] {
        zip(accesses(to: leads, customer: \.leadCustomerID), leads).map { access, lead in
            access == .full ? access : access.union(policy.access(to: lead, for: principal))
        }
    }
}
