/// Why an act was refused or failed, as an ``AuditEntry`` has it.
public enum AuditReason: String, Sendable, Hashable, Codable, CaseIterable {
    /// The directory does not know the principal, any more or at all.
    case unknownPrincipal
    /// The directory could not say.
    case directoryFailed
    /// The principal's role or divisions are no longer those of the snapshot.
    case rightsChanged
    /// The role does not allow it.
    case noRight
    /// The customers cannot be seen by the principal, or do not exist.
    case notVisible
    /// The id is in use, or others name it, where the principal cannot see.
    case idInUse
    /// Something hidden was to be written.
    case hiddenField
    /// Customers were to be moved between divisions or group accounts.
    case moving
    /// Somebody else was to be named as account manager or owner of a lead.
    case assigning
    /// The store refused or failed.
    case storeFailed
}
