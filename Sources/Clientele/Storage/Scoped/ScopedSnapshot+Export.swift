extension ScopedSnapshot {
    /// All that the principal may see of one person, as one value to hand over as JSON.
    ///
    /// Of records about other customers, such as leads that the person recommended, it tells only what may be seen: only what a principal
    /// who sees everything hands over is sure to be complete.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: What is held.
    /// - Throws: ``ClienteleError/Code/accessDenied`` when the principal may not export the customer, who then may exist or not; else as
    ///   reading does.
    /// - Complexity: One reading of all leads and customers, beside the customer's own records.
    public func export(customer id: CustomerID) async throws -> CustomerExport {
        try await gate.requireUnchanged(principal, for: .export)
        let access = table.access(to: id)
        guard access.rights.isSuperset(of: [.export, .read]) else {
            throw try await gate.refusal(
                of: [AuditEntry(.export, customers: [id], .denied, reason: access.allows(.read) ? .noRight : .notVisible)], as: principal,
                "principal '\(principal.id)' has no right to export customer '\(id)'")
        }
        var quiet = self
        quiet.recordsReadings = false
        let export = try await quiet.exportByReading(id)
        let entry = AuditEntry(
            .export, customers: [id], records: export.facts.count + (export.customer == nil ? 0 : 1),
            access.mask == .nothing ? .allowed : .masked)
        try await gate.requireUnchanged(principal, for: .export)
        try await gate.record([entry], as: principal)
        return export
    }
}

extension CustomerSnapshot {
    /// The export that every snapshot has, also where the type has one of its own.
    fileprivate func exportByReading(_ id: CustomerID) async throws -> CustomerExport { try await export(customer: id) }
}
