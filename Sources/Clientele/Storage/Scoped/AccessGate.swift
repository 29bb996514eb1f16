#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Asks who the principal is now, and takes down what is done: every way into a scoped store leads through here.
struct AccessGate: Sendable {
    let principalID: String
    let policy: any AccessPolicy
    let directory: any PrincipalDirectory
    let trail: any AuditTrail
    let now: @Sendable () -> Date

    /// The principal as the directory knows it now, with the grant.
    ///
    /// - Throws: accessDenied when there is none, or when the grant lacks the right.
    func enter(_ act: AuditAct, needing right: StoreRights) async throws -> (principal: Principal, grant: AccessGrant) {
        let principal = try await presentPrincipal(act)
        let grant = policy.grant(for: principal)
        guard grant.rights.contains(right) else {
            throw try await refusal(
                of: [AuditEntry(act, .denied, reason: .noRight)], as: principal,
                "the role of principal '\(principalID)' has no right to this act")
        }
        return (principal, grant)
    }

    /// Makes sure that the principal is what it was when a snapshot was taken.
    func requireUnchanged(_ principal: Principal, for act: AuditAct, kind: RecordKind? = nil) async throws {
        let present = try await presentPrincipal(act, kind: kind)
        guard present == principal else {
            throw try await refusal(
                of: [AuditEntry(act, kind: kind, .denied, reason: .rightsChanged)], as: present,
                "the rights of principal '\(principalID)' are no longer those of the snapshot; take a new one")
        }
    }

    private func presentPrincipal(_ act: AuditAct, kind: RecordKind? = nil) async throws -> Principal {
        let found: Principal?
        do {
            found = try await directory.principal(withID: principalID)
        } catch {
            try await record([AuditEntry(act, kind: kind, .denied, reason: .directoryFailed)], as: nil)
            throw error
        }
        // A directory that answers with somebody else is not believed.
        guard let found, found.isNamed(principalID) else {
            throw try await refusal(
                of: [AuditEntry(act, kind: kind, .denied, reason: .unknownPrincipal)], as: nil,
                "the directory knows no principal '\(principalID)'")
        }
        return found
    }

    /// Takes entries down; what cannot be taken down must not be done.
    func record(_ entries: [AuditEntry], as principal: Principal?) async throws {
        guard !entries.isEmpty else { return }
        let time = now()
        let signed = entries.map { entry in
            var entry = entry
            entry.time = time
            entry.principalID = principalID
            entry.role = principal?.role
            return entry
        }
        do {
            try await trail.record(signed)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw ClienteleError(
                .auditFailed, "the audit trail could not take the act down, so it was not done",
                remedy: "mend the trail, then try again")
        }
    }

    /// Takes a refusal down and gives the error to throw.
    func refusal(of entries: [AuditEntry], as principal: Principal?, _ message: String) async throws -> ClienteleError {
        try await record(entries, as: principal)
        return .accessDenied(message)
    }

    /// Lets the wrapped store do what was taken down as allowed.
    ///
    /// - Throws: What the store throws: to one who sees everything as it is, to others without words that could tell of records that they
    ///   may not see.
    func pass<Answer>(_ entries: [AuditEntry], as principal: Principal, _ grant: AccessGrant, _ act: () async throws -> Answer) async throws
        -> Answer
    {
        try await record(entries, as: principal)
        do {
            return try await act()
        } catch {
            // Nothing was done, so nothing is lost when this cannot be taken down.
            try? await record(entries.map { $0.failed }, as: principal)
            throw grant.seesEverything ? error : ClienteleError.withheld(error)
        }
    }
}

extension AuditEntry {
    /// The entry of an act that the store could not do.
    fileprivate var failed: AuditEntry {
        var entry = self
        entry.outcome = .failed
        entry.reason = .storeFailed
        return entry
    }
}
