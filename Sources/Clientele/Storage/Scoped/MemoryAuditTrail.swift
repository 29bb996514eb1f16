/// An audit trail in memory, for tests and previews.
///
/// ```swift
/// let trail = MemoryAuditTrail()
/// print(trail.entries.count)  // 0
/// ```
public final class MemoryAuditTrail: AuditTrail {
    private let recorded = Guarded<[AuditEntry]>([])

    /// Makes an empty trail.
    public init() {}

    /// All entries, the oldest first.
    public var entries: [AuditEntry] { recorded.withLock { $0 } }

    /// Takes entries down.
    ///
    /// - Parameter entries: What is about to be done, or was refused.
    public func record(_ entries: [AuditEntry]) { recorded.withLock { $0 += entries } }
}
