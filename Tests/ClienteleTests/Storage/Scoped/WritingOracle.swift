import Clientele

/// The rules for writing one customer, whatever is stored of it, written once more and plainly.
struct WritingOracle {
    let before: [Customer]
    let facts: RecordBatch
    let principal: Principal

    private func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }

    private func sight(of id: CustomerID, in customers: [Customer]) -> ScopedOracle.Sight {
        ScopedOracle(customers: customers, facts: RecordBatch(), principal: principal, openAttributes: []).sight(of: id)
    }

    private func canWrite(_ id: CustomerID, in customers: [Customer]) -> Bool {
        [.all, .list].contains(sight(of: id, in: customers))
    }

    /// All customers afterwards, or `nil` when the update is to be refused.
    func state(after update: Customer) -> [Customer]? {
        let id = update.customerID
        let stored = before.first { $0.customerID == id }
        var written = update
        if principal.role == .divisionAdministrator, let stored {
            written.customerAttributes["name"] = stored.customerAttributes["name"]
        }
        let after = (before.filter { $0.customerID != id } + [written]).sorted { $0.customerID < $1.customerID }
        if principal.role == .groupManagement { return after }
        if principal.role == .divisionAdministrator, update.customerAttributes["name"] != nil { return nil }
        guard canWrite(id, in: after) else { return nil }
        if let stored {
            guard canWrite(id, in: before), bytes(stored.customerDivision) == bytes(update.customerDivision),
                bytes(stored.accountManager) == bytes(update.accountManager)
            else { return nil }
        } else {
            guard update.accountManager == nil || bytes(update.accountManager) == bytes(principal.id),
                !before.contains(where: { $0.parentCustomerID == id }), !facts.concerns(owner: id)
            else { return nil }
        }
        let isLinked = stored?.parentCustomerID != update.parentCustomerID
        return !isLinked || (isReachable(stored?.parentCustomerID, in: before) && isReachable(update.parentCustomerID, in: after, not: id))
            ? after : nil
    }

    /// Whether every account from one up to the top may be changed.
    private func isReachable(_ first: CustomerID?, in customers: [Customer], not id: CustomerID? = nil) -> Bool {
        var next = first
        for _ in 0...customers.count {
            guard let account = next else { return true }
            guard account != id, let known = customers.first(where: { $0.customerID == account }), canWrite(account, in: customers) else {
                return false
            }
            next = known.parentCustomerID
        }
        return false
    }
}

extension RecordBatch {
    /// Whether there is a fact of a customer; one that only names it does not count.
    fileprivate func concerns(owner id: CustomerID) -> Bool {
        func any(_ rows: [some StoredRecord]) -> Bool { rows.contains { $0.storedCustomerID == id } }
        return any(purchases) || any(contacts) || any(serviceCases) || any(campaignResponses) || any(leads) || any(stageChanges)
            || any(contracts) || any(invoices) || any(surveys)
    }
}
