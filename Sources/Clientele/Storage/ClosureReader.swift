/// A reader over an app's own data layer, made of closures, so that it needs no new type.
///
/// ```swift
/// let orders = [Purchase(customerID: "C-7", day: try CalendarDay("2024-03-05"), amount: try Money("5.00", in: .eur))]
/// let reader = ClosureReader {
///     ClosureSnapshot(customers: { _ in [] }, facts: { kind, _ in kind == .purchase ? RecordBatch(purchases: orders) : RecordBatch() })
/// }
/// print(try await reader.snapshot().base().customerCount)  // 1
/// ```
public struct ClosureReader: CustomerReader {
    private let makeSnapshot: @Sendable () async throws -> ClosureSnapshot

    /// Makes a reader.
    ///
    /// - Parameter makeSnapshot: Begins a reading, such as by a read transaction that the closures of the snapshot then use.
    public init(_ makeSnapshot: @escaping @Sendable () async throws -> ClosureSnapshot) {
        self.makeSnapshot = makeSnapshot
    }

    /// The present state.
    ///
    /// - Returns: What the closure gives.
    /// - Throws: What the closure throws.
    public func snapshot() async throws -> ClosureSnapshot { try await makeSnapshot() }
}
