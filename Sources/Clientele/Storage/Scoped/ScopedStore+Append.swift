extension ScopedStore {
    /// Stores facts of customers that the principal may append to, all of them or none.
    ///
    /// A lead has to be both of such a customer, where it has one, and of a division and owner that the policy lets the principal append
    /// to, where it names a division. Campaigns, which belong to nobody, need the right to append to everyone.
    ///
    /// To append under an id that is stored amends what is there, so every version that is stored under it has to be within reach too, and
    /// nothing of it hidden. That the id of a record is refused tells that it is in use. To name another owner of a lead than the version
    /// that stands, or another day of the next touch of a lead that is not the principal's own, needs the right to assign; a new lead may
    /// name the principal. To give a lead another division needs the right to move.
    ///
    /// The rights are judged by a state no older than the call. A customer who is moved away while the call runs still gets the facts; they
    /// belong to wherever the customer is then. Keys are those of the wrapped store: one that anybody used is used.
    ///
    /// - Parameters:
    ///   - batch: The facts.
    ///   - key: Names the act.
    /// - Returns: The receipt.
    /// - Throws: ``ClienteleError/Code/accessDenied``, alike for customers that may not be seen and those that do not exist;
    ///   ``ClienteleError/Code/auditFailed``; what the directory throws; else see ``CustomerWriter/append(_:key:)``.
    /// - Complexity: Beside that of the wrapped store, one reading of the batch's customers and one for each level of accounts above them;
    ///   a reading of all records of each kind of which the batch has records with ids. For one who may append to everyone, only that of
    ///   leads, for a batch with leads.
    public func append(_ batch: RecordBatch, key: IdempotencyKey) async throws -> WriteReceipt {
        let (principal, grant) = try await gate.enter(.append, needing: .write)
        // The writer's own records, so the words of what is wrong with them are no secret.
        if !grant.seesEverything { _ = try batch.check(currency: nil) }
        let entries: [AuditEntry]
        do {
            entries = try await AppendJudgement(gate: gate, principal: principal, grant: grant, wrapped: wrapped).auditEntries(for: batch)
        } catch let refusal as AppendRefusal {
            throw try await gate.refusal(of: [refusal.entry], as: principal, refusal.message)
        } catch {
            throw grant.seesEverything ? error : ClienteleError.withheld(error)
        }
        return try await gate.pass(entries, as: principal, grant) { try await wrapped.append(batch, key: key) }
    }
}

extension AccessGate {
    func accessTable(grant: AccessGrant, principal: Principal, customers: some Sequence<Customer>) -> AccessTable {
        func table(by policy: some AccessPolicy) -> AccessTable {
            AccessTable(grant: grant, policy: policy, principal: principal, customers: customers)
        }
        return table(by: policy)
    }
}
