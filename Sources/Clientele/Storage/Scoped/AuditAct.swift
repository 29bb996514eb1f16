/// What was done or tried, as an ``AuditEntry`` has it.
public enum AuditAct: String, Sendable, Hashable, Codable, CaseIterable {
    /// A snapshot was asked for; only a refusal is taken down, since a snapshot shows nothing before it is read.
    case snapshot
    /// Records were read.
    case read
    /// All that is held on a person was handed over.
    case export
    /// Facts were appended.
    case append
    /// Customers were written for the first time.
    case create
    /// Customers were changed.
    case change
    /// A customer came to another division or group account.
    case move
    /// Somebody was named as account manager, or as owner of leads.
    case assign
    /// A person was forgotten.
    case erase
    /// Facts were removed by age.
    case removeFacts
    /// The store was kept running, such as by compacting it.
    case maintain
}
