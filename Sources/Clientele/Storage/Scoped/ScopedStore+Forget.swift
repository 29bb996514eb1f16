extension ScopedStore {
    /// Forgets a person whom the principal may erase.
    ///
    /// The facts of the person belong to nobody's division from then on, so only those who see everything still count them; and when the
    /// person was a group account, rights by way of it end. Where others name the person, their records change too, in whatever division.
    /// A customer who is moved away between the asking for the right and the erasing is still erased.
    ///
    /// - Parameter customer: Whom to forget.
    /// - Returns: The receipt.
    /// - Throws: ``ClienteleError/Code/accessDenied``, alike for a customer who may not be seen and one who does not exist;
    ///   ``ClienteleError/Code/auditFailed``; what the directory throws; else see ``CustomerWriter/erase(_:)``.
    public func erase(_ customer: CustomerID) async throws -> WriteReceipt {
        let (principal, grant) = try await gate.enter(.erase, needing: .write)
        var access = grant.everyone
        if !access.allows(.erase) {
            access = try await storedAccess(to: customer, grant: grant, principal: principal)
        }
        guard access.allows(.erase) else {
            throw try await gate.refusal(
                of: [AuditEntry(.erase, customers: [customer], .denied, reason: access.allows(.read) ? .noRight : .notVisible)],
                as: principal, "principal '\(principal.id)' has no right to erase customer '\(customer)'")
        }
        return try await gate.pass([AuditEntry(.erase, customers: [customer], .allowed)], as: principal, grant) {
            try await wrapped.erase(customer)
        }
    }

    private func storedAccess(to customer: CustomerID, grant: AccessGrant, principal: Principal) async throws -> CustomerAccess {
        do {
            let lineage = try await Lineage(of: [customer], in: try await wrapped.snapshot())
            let customers = lineage.customers.values.map(\.customer)
            return gate.accessTable(grant: grant, principal: principal, customers: customers).access(to: customer)
        } catch {
            throw grant.seesEverything ? error : ClienteleError.withheld(error)
        }
    }

    /// Removes facts of all customers that were over before a day, for a principal with the right to it.
    ///
    /// - Parameter day: The first day whose facts stay.
    /// - Returns: The receipt.
    /// - Throws: ``ClienteleError/Code/accessDenied``; ``ClienteleError/Code/auditFailed``; what the directory throws; else see
    ///   ``CustomerWriter/removeFacts(before:)``.
    public func removeFacts(before day: CalendarDay) async throws -> WriteReceipt {
        let (principal, grant) = try await gate.enter(.removeFacts, needing: [.write, .removeFacts])
        return try await gate.pass([AuditEntry(.removeFacts, .allowed)], as: principal, grant) {
            try await wrapped.removeFacts(before: day)
        }
    }
}
