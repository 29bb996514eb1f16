/// A state of a store: it grows with every act of writing that changed something, and by nothing else.
public struct StoreRevision: Sendable, Hashable, Codable, Comparable {
    /// The number; 0 for an empty store.
    public let number: UInt64

    /// Makes a revision.
    ///
    /// - Parameter number: The number.
    public init(_ number: UInt64) {
        self.number = number
    }

    /// Whether a state came before another of the same store.
    ///
    /// - Parameters:
    ///   - left: The first state.
    ///   - right: The second state.
    /// - Returns: `true` when the first came earlier.
    public static func < (left: StoreRevision, right: StoreRevision) -> Bool { left.number < right.number }
}
