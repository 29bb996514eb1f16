/// The name a caller gives to one act of writing, so that repeating the act after a lost answer changes nothing.
///
/// ```swift
/// let key = try IdempotencyKey("orders-2024-05.csv")
/// print(key.text)  // orders-2024-05.csv
/// ```
public struct IdempotencyKey: Sendable {
    /// The name, 1 to 200 bytes of UTF-8.
    ///
    /// Stores keep keys for good, also after a customer was erased: a key must hold nobody's name.
    public let text: String

    /// Makes a key.
    ///
    /// - Parameter text: A name that no other act has, such as an import's file name and checksum.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an empty name or one over 200 bytes.
    public init(_ text: String) throws {
        guard (1...200).contains(text.utf8.count) else {
            throw ClienteleError(
                .invalidArgument, "an idempotency key of \(text.utf8.count) bytes cannot be used", remedy: "give it 1 to 200 bytes")
        }
        self.text = text
    }
}

extension IdempotencyKey: Hashable {
    /// Whether two keys are the same to the byte.
    ///
    /// - Parameters:
    ///   - left: The first key.
    ///   - right: The second key.
    /// - Returns: `true` when the bytes are equal.
    public static func == (left: IdempotencyKey, right: IdempotencyKey) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    /// Hashes the bytes.
    ///
    /// - Parameter hasher: The hasher to feed.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(CustomerID(text))
    }
}

extension IdempotencyKey: Codable {
    /// Reads the name.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a name that is no key, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the name.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(text)
    }
}
