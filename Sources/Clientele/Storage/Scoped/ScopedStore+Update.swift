extension ScopedStore {
    /// How often an update of whatever there is tries again when others are quicker.
    private static var attempts: Int { 100 }

    /// Writes customers that the principal may create or change, all of them or none.
    ///
    /// What the principal may not see does not exist: expecting a version of it is a versionConflict, as for a customer who is not there.
    /// Taking its id for a new customer is refused; so are ids that facts or branches of others have used, since the new customer would
    /// bring them into the principal's reach. That an id is refused cannot but tell that it is in use, so ids should not be guessable.
    ///
    /// Moving to another division, naming another account manager than the principal, and linking with group accounts that the principal
    /// may not change all of, are rights of their own. Hidden fields keep their stored values, and an update that says anything in them
    /// is refused.
    ///
    /// Each update is stored only at the very version that was judged, so a customer who is moved away meanwhile is not written.
    ///
    /// - Parameter updates: The customers, each once.
    /// - Returns: The receipt.
    /// - Throws: ``ClienteleError/Code/accessDenied``; ``ClienteleError/Code/auditFailed``; what the directory throws; else see
    ///   ``CustomerWriter/update(_:)``. An update of ``CustomerUpdate/Expectation-swift.enum/anything`` throws
    ///   ``ClienteleError/Code/versionConflict`` when others were quicker a hundred times.
    /// - Complexity: Beside that of the wrapped store, one reading of the customers and one for each level of accounts above them; for new
    ///   customers by one who may not move, a reading of all customers.
    public func update(_ updates: [CustomerUpdate]) async throws -> WriteReceipt {
        var attempt = 1
        while true {
            // Anew each time: the rights may be gone, and what is stored may be out of reach now.
            let (principal, grant) = try await gate.enter(.change, needing: .write)
            let judgement = try await judgement(of: updates, principal, grant)
            let judged = try await judgement.judged(updates, at: gate)
            do {
                return try await gate.pass(judgement.auditEntries(of: judged), as: principal, grant) { try await wrapped.update(judged) }
            } catch let error as ClienteleError where error.code == .versionConflict && attempt < Self.attempts {
                guard updates.contains(where: { $0.expecting == .anything }) else { throw error }
                attempt += 1
                try Task.checkCancellation()
            }
        }
    }

    private func judgement(of updates: [CustomerUpdate], _ principal: Principal, _ grant: AccessGrant) async throws -> UpdateJudgement {
        do {
            let snapshot = try await wrapped.snapshot()
            var named = Set(updates.map(\.customer.customerID))
            if !grant.rights.contains(.move) { named.formUnion(updates.compactMap(\.customer.parentCustomerID)) }
            let lineage = try await Lineage(of: named, in: snapshot)
            let new = Set(updates.map(\.customer.customerID).filter { lineage.customers[$0] == nil })
            let used = grant.rights.contains(.move) ? [] : try await snapshot.usedIDs(among: new)
            return UpdateJudgement(
                of: updates, principal: principal, grant: grant, stored: lineage.customers, usedIDs: used
            ) { gate.accessTable(grant: grant, principal: principal, customers: $0.values) }
        } catch {
            throw grant.seesEverything ? error : ClienteleError.withheld(error)
        }
    }
}

extension UpdateJudgement {
    /// All updates as the wrapped store is to get them.
    fileprivate func judged(_ updates: [CustomerUpdate], at gate: AccessGate) async throws -> [CustomerUpdate] {
        var judged: [CustomerUpdate] = []
        var unseen: Set<CustomerID> = []
        for update in updates {
            do throws(Refusal) {
                if let update = try self.judged(update) { judged.append(update) } else { unseen.insert(update.customer.customerID) }
            } catch {
                throw try await gate.refusal(
                    of: [
                        AuditEntry(act(of: error), kind: .customer, customers: [error.customer], records: 1, .denied, reason: error.reason)
                    ],
                    as: principal, "principal '\(principal.id)' has no right to write customer '\(error.customer)' like this")
            }
        }
        if !unseen.isEmpty {
            let entry = AuditEntry(.change, kind: .customer, customers: unseen, records: unseen.count, .denied, reason: .notVisible)
            try await gate.record([entry], as: principal)
        }
        // Refuses what the store would refuse, in words that know only what the principal may see.
        try CustomerUpdate.check(updates, stored: seen)
        return judged
    }

    private func act(of refusal: Refusal) -> AuditAct {
        switch refusal.reason {
        case .moving: .move
        case .assigning: .assign
        default: seen(refusal.customer) == nil ? .create : .change
        }
    }
}

extension CustomerSnapshot {
    /// Which ids of customers who are not known have facts, or branches that name them.
    fileprivate func usedIDs(among ids: Set<CustomerID>) async throws -> Set<CustomerID> {
        guard !ids.isEmpty else { return [] }
        var used = try await facts(RecordSelection(customers: ids)).customerIDs
        for try await batch in customers(.all) {
            for stored in batch {
                if let parent = stored.customer.parentCustomerID, ids.contains(parent) { used.insert(parent) }
            }
        }
        return used
    }
}
