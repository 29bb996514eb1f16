/// An audit trail made of a closure, for an app that has its own log.
///
/// ```swift
/// let lines = MemoryAuditTrail()
/// let trail = ClosureAuditTrail { entries in
///     lines.record(entries.filter { $0.outcome == .denied })
/// }
/// try await trail.record([])
/// print(lines.entries.count)  // 0
/// ```
public struct ClosureAuditTrail: AuditTrail {
    private let recordEntries: @Sendable ([AuditEntry]) async throws -> Void

    /// Makes a trail.
    ///
    /// - Parameter record: Takes entries down, all of them or none; see ``AuditTrail/record(_:)``.
    public init(_ record: @escaping @Sendable ([AuditEntry]) async throws -> Void) {
        recordEntries = record
    }

    /// Takes entries down.
    ///
    /// - Parameter entries: What is about to be done, or was refused.
    /// - Throws: What the closure throws; the act is then refused.
    public func record(_ entries: [AuditEntry]) async throws { try await recordEntries(entries) }
}
