/// The place that knows who may act at present, and as what.
///
/// A ``ScopedStore`` asks at every act and before every batch that it hands out, so that whoever has left or moved loses the old rights
/// with the next call. What the directory does not know, or cannot say, has no rights. Nobody but the app may change it: who can grant
/// roles, can read everything.
public protocol PrincipalDirectory: Sendable {
    /// What a principal is now.
    ///
    /// - Parameter id: The principal's id.
    /// - Returns: The principal, or `nil` when nobody has the id any more.
    /// - Throws: Any error when that cannot be told; the act is then refused.
    func principal(withID id: String) async throws -> Principal?
}
