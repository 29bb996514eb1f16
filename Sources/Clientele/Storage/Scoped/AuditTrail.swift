/// The place where a ``ScopedStore`` takes down what was read, written, refused and erased, and by whom.
///
/// Entries are only ever added. Before data is handed out or written, the store waits for the trail; when the trail throws, the act is
/// refused. A trail should outlive what it tells of: keep it where those whom it is about cannot write, and as long as the law asks.
public protocol AuditTrail: Sendable {
    /// Takes entries down, all of them or none, after those of earlier calls.
    ///
    /// - Parameter entries: What is about to be done, or was refused; never empty.
    /// - Throws: Any error when the entries could not be kept.
    func record(_ entries: [AuditEntry]) async throws
}
