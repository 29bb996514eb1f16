/// How an act ended, as an ``AuditEntry`` has it.
public enum AuditOutcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// It was allowed, and done right after the entry was taken down.
    case allowed
    /// It was allowed with fields hidden, and done right after the entry was taken down.
    case masked
    /// It was refused, and nothing was done.
    case denied
    /// It was allowed by an entry before this one, but the store gave no receipt: it was not done, or, when its task was cancelled,
    /// perhaps.
    case failed
}
