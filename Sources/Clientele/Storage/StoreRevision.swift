/// A state of a store: it grows with every act of writing that is stored, and by nothing else.
public struct StoreRevision: Sendable, Hashable, Comparable {
    /// The number; 0 for a store in which nothing was ever stored.
    public let number: UInt64

    /// Makes a revision.
    ///
    /// - Parameter number: The number.
    public init(_ number: UInt64) {
        self.number = number
    }

    /// The state after one more act.
    public var next: StoreRevision { StoreRevision(number &+ 1) }

    /// Whether a state came before another of the same store.
    ///
    /// - Parameters:
    ///   - left: The first state.
    ///   - right: The second state.
    /// - Returns: `true` when the first came earlier.
    public static func < (left: StoreRevision, right: StoreRevision) -> Bool { left.number < right.number }
}

extension StoreRevision: Codable {
    /// Reads the number.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: What the decoder throws.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(UInt64.self))
    }

    /// Writes the number.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(number)
    }
}
