/// Judges updates of customers by the state before and the state after them.
struct UpdateJudgement: Sendable {
    /// Why an update is refused.
    struct Refusal: Error {
        let customer: CustomerID
        let reason: AuditReason
    }

    let principal: Principal
    let grant: AccessGrant
    /// What is stored of the customers of the updates and of those above them.
    let stored: [CustomerID: VersionedCustomer]
    let before: AccessTable
    let customersBefore: [CustomerID: Customer]
    let after: AccessTable
    let customersAfter: [CustomerID: Customer]
    /// Ids of new customers that others have used or named before.
    let usedIDs: Set<CustomerID>

    init(
        of updates: [CustomerUpdate], principal: Principal, grant: AccessGrant, stored: [CustomerID: VersionedCustomer],
        usedIDs: Set<CustomerID>, table: ([CustomerID: Customer]) -> AccessTable
    ) {
        self.principal = principal
        self.grant = grant
        self.stored = stored
        self.usedIDs = usedIDs
        customersBefore = stored.mapValues(\.customer)
        let tableBefore = table(customersBefore)
        before = tableBefore
        var after = customersBefore
        for customer in updates.map(\.customer) {
            let id = customer.customerID
            after[id] = after[id].map { tableBefore.access(to: id).mask.merging(customer, keeping: $0) } ?? customer
        }
        customersAfter = after
        self.after = table(after)
    }

    /// The customer as far as the principal may know of it.
    func seen(_ id: CustomerID) -> VersionedCustomer? { before.shows(id) ? stored[id] : nil }

    /// The update as the wrapped store is to get it: at the very version that was judged, and with hidden fields as they are stored.
    ///
    /// - Returns: `nil` for an update of a customer who, to the principal, does not exist.
    func judged(_ update: CustomerUpdate) throws(Refusal) -> CustomerUpdate? {
        guard let stored = seen(update.customer.customerID) else {
            if case .version = update.expecting { return nil }
            try requireCreation(of: update.customer)
            return CustomerUpdate(update.customer, expecting: .absent)
        }
        let customer = try changed(update.customer, from: stored.customer)
        return CustomerUpdate(customer, expecting: .version(stored.version))
    }

    private func requireCreation(of customer: Customer) throws(Refusal) {
        let id = customer.customerID
        let access = after.access(to: id)
        try require(access.allows(.create), id, .noRight)
        try require(stored[id] == nil && (!usedIDs.contains(id) || may(.move)), id, .idInUse)
        try require(access.mask.masked(customer) == customer, id, .hiddenField)
        try require(customer.accountManager == nil || principal.isNamed(customer.accountManager) || may(.assign), id, .assigning)
        if customer.parentCustomerID != nil { try requireLink(of: customer, from: nil) }
    }

    private func changed(_ customer: Customer, from stored: Customer) throws(Refusal) -> Customer {
        let id = customer.customerID
        let access = before.access(to: id)
        try require(access.allows(.change), id, .noRight)
        try require(access.mask.masked(customer) == customer, id, .hiddenField)
        let merged = access.mask.merging(customer, keeping: stored)
        try require(merged.customerDivision.isExactly(stored.customerDivision) || may(.move), id, .moving)
        try require(merged.accountManager.isExactly(stored.accountManager) || may(.assign), id, .assigning)
        if merged.parentCustomerID != stored.parentCustomerID { try requireLink(of: merged, from: stored.parentCustomerID) }
        // A policy that goes by other fields: whoever may not move a customer may not write it out of its own reach either.
        try require(after.access(to: id).allows(.change) || may(.move), id, .moving)
        return merged
    }

    /// Who sees a branch depends on the accounts above it: linking changes nothing for others only where all of them may be changed.
    private func requireLink(of branch: Customer, from oldParent: CustomerID?) throws(Refusal) {
        guard !may(.move) else { return }
        let id = branch.customerID
        let old = Lineage.accounts(from: oldParent, to: customersBefore)
        let new = Lineage.accounts(from: branch.parentCustomerID, to: customersAfter)
        guard let old, let new, !new.contains(id) else { throw Refusal(customer: id, reason: .moving) }
        let mayChangeAll =
            old.allSatisfy { before.access(to: $0).allows(.change) } && new.allSatisfy { after.access(to: $0).allows(.change) }
        try require(mayChangeAll, id, .moving)
    }

    private func may(_ right: StoreRights) -> Bool { grant.rights.contains(right) }

    private func require(_ holds: Bool, _ id: CustomerID, _ reason: AuditReason) throws(Refusal) {
        guard holds else { throw Refusal(customer: id, reason: reason) }
    }
}

extension UpdateJudgement {
    /// What the trail takes down before updates are stored.
    func auditEntries(of updates: [CustomerUpdate]) -> [AuditEntry] {
        var created: Set<CustomerID> = []
        var assigned: Set<CustomerID> = []
        var changed: [Bool: Set<CustomerID>] = [:]
        var moves: [AuditEntry] = []
        for customer in updates.map(\.customer) {
            let id = customer.customerID
            let known = stored[id]?.customer
            if let known {
                changed[before.access(to: id).mask == .nothing, default: []].insert(id)
                if let move = UpdateJudgement.move(of: customer, from: known) { moves.append(move) }
            } else {
                created.insert(id)
            }
            let isOwn = known == nil && principal.isNamed(customer.accountManager)
            if !customer.accountManager.isExactly(known?.accountManager), !isOwn { assigned.insert(id) }
        }
        func entry(_ act: AuditAct, _ customers: Set<CustomerID>?, _ outcome: AuditOutcome = .allowed) -> [AuditEntry] {
            guard let customers, !customers.isEmpty else { return [] }
            return [AuditEntry(act, kind: .customer, customers: customers, records: customers.count, outcome)]
        }
        return entry(.create, created) + entry(.change, changed[true]) + entry(.change, changed[false], .masked) + moves
            + entry(.assign, assigned)
    }

    private static func move(of customer: Customer, from stored: Customer) -> AuditEntry? {
        let isSameDivision = customer.customerDivision.isExactly(stored.customerDivision)
        guard !isSameDivision || customer.parentCustomerID != stored.parentCustomerID else { return nil }
        var entry = AuditEntry(.move, kind: .customer, customers: [customer.customerID], records: 1, .allowed)
        entry.divisionBefore = stored.customerDivision
        entry.divisionAfter = customer.customerDivision
        return entry
    }
}
