/// A place that customer data can be read from.
public protocol CustomerReader: Sendable {
    /// The type of its states.
    associatedtype Snapshot: CustomerSnapshot

    /// The present state: it has every act of writing in it whose receipt was given before the call.
    ///
    /// - Returns: The state, which later writing does not change.
    /// - Throws: ``ClienteleError`` when the store cannot be read.
    func snapshot() async throws -> Snapshot
}
