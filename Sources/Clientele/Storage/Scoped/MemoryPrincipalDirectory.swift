/// A directory in memory, for tests and for an app that has its list of staff at hand.
///
/// ```swift
/// let directory = MemoryPrincipalDirectory([Principal(id: "kim", role: .salesperson, divisions: ["north"])])
/// directory.remove("kim")
/// print(directory.principal(withID: "kim") == nil)  // true
/// ```
public final class MemoryPrincipalDirectory: PrincipalDirectory {
    private let principals: Guarded<[ExactText: Principal]>

    /// Makes a directory.
    ///
    /// - Parameter principals: Who may act; of several with one id the last counts.
    public init(_ principals: [Principal] = []) {
        self.principals = Guarded(Dictionary(principals.map { (ExactText($0.id), $0) }) { $1 })
    }

    /// What a principal is now.
    ///
    /// - Parameter id: The principal's id.
    /// - Returns: The principal, or `nil` when nobody has the id any more.
    public func principal(withID id: String) -> Principal? { principals.withLock { $0[ExactText(id)] } }

    /// Lets somebody act from now on, or changes as what.
    ///
    /// - Parameter principal: The principal as it is from now on.
    public func set(_ principal: Principal) { principals.withLock { $0[ExactText(principal.id)] = principal } }

    /// Takes all rights away from the next call on.
    ///
    /// - Parameter id: The principal's id.
    public func remove(_ id: String) { principals.withLock { $0[ExactText(id)] = nil } }
}
